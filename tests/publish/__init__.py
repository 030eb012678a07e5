"""Publishing: the policy, the check of a finished site, the swap, workflows, and the way out."""
