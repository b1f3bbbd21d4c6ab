"""Many submissions, by people whom nobody trusts."""
