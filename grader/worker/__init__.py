"""The worker: a process of its own, the only place where a student's code runs."""
