"""Open Referral HSDS 3: organisations and services as others who publish social maps exchange them."""
