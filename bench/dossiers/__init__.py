"""Dossiers of Can Lộc communes of 2020 with planted defects and their key: one half to tune on, one kept aside."""
