"""What others read: the schemas by which an editor completes and checks a file of data/."""
