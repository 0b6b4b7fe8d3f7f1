"""Mail waiting to be sent, written in the transaction of the act that causes it."""
