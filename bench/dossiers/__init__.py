"""Dossiers of Can Lộc communes of 2020 with planted defects and their key: five sets to tune on (own, more, third, fourth, fifth), one kept aside (aside)."""
