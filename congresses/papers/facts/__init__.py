"""What papers say, loaded once: plain values, called by the names of the paper's day."""
