"""From a built site to a published one: the policy of its pages, the last check, the swap, and the way out."""
