"""Dossiers of Can Lộc communes of 2020 with planted defects and their key: three sets to tune on (own, more, third), one kept aside (aside)."""
