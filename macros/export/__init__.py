"""What others read: the data of the site for other programs, calendars, and the schemas by which an editor checks."""
