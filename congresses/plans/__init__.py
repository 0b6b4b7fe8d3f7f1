"""Review plans with their catalogue and rules, and the congresses in them."""
