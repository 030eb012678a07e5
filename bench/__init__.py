"""Measurements that no test makes: how fast checking and building are at growing sizes, and how good the search is."""
