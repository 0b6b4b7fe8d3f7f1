"""Dossiers of Can Lộc communes of 2020 with planted defects and their key: four sets to tune on (own, more, third, fourth), one kept aside (aside)."""
