//! The nearest neighbours of the cases in `ui/`: what compiles.
#![allow(dead_code, missing_docs, unreachable_pub)]

mod a_key_for_both_reads_the_current_cart;
mod a_key_has_neither_site_nor_account;
mod a_key_is_there_twice;
mod a_key_was_not_granted_the_permission;
mod a_login_is_finished_twice;
mod a_member_calls_after_logout;
mod a_member_creates_a_product;
mod a_reference_leads_nowhere;
mod a_site_key_lists_the_sites_of_the_account;
mod a_site_key_reads_the_current_cart;
mod a_tag_is_unknown;
mod a_visitor_creates_a_product;
mod a_visitor_of_a_headless_site_elevates;
mod a_visitor_searches_orders;
mod a_wix_user_lists_the_sites_of_the_account;
mod a_wix_user_reads_the_current_cart;
mod an_account_key_creates_a_product;
mod an_app_lists_the_sites_of_the_account;
mod an_app_reads_its_own_member_record;
mod an_app_reads_the_current_cart;
mod an_argument_is_misspelled;
mod an_identity_is_misspelled;
mod an_operation_is_not_annotated;
mod an_operation_is_unknown;
mod generic_code_has_no_bound;
mod generic_code_over_strategies_has_no_bound;
mod one_of_two_identities_is_not_enough;
mod the_file_is_a_folder;
mod the_file_is_missing;
mod the_file_is_not_text;
mod the_json_is_broken;
mod the_yaml_is_broken;
