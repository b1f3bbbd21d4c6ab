"""The checks that follow from an exercise, and the search for the smallest input that fails one."""
