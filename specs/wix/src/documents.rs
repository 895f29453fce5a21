//! The documents that are compiled in.

use permitted::Operation;

/// The documents whose features are on: each by the path of its module, with its operations and who may call them.
///
/// ```
/// for (module, operations) in permitted_wix::documents() {
///     println!("{module} has {} operations", operations.len());
/// }
/// ```
#[must_use]
pub fn documents() -> Vec<(&'static str, &'static [Operation])> {
    vec![
        #[cfg(feature = "account")]
        ("account", &crate::account::OPERATIONS),
        // made by examples/import: begin
        #[cfg(feature = "app-management-app-instances")]
        ("app_management::app_instances", &crate::app_management::app_instances::OPERATIONS),
        #[cfg(feature = "app-management-app-permissions")]
        ("app_management::app_permissions", &crate::app_management::app_permissions::OPERATIONS),
        #[cfg(feature = "app-management-app-plans")]
        ("app_management::app_plans", &crate::app_management::app_plans::OPERATIONS),
        #[cfg(feature = "app-management-bi-events")]
        ("app_management::bi_events", &crate::app_management::bi_events::OPERATIONS),
        #[cfg(feature = "app-management-billing")]
        ("app_management::billing", &crate::app_management::billing::OPERATIONS),
        #[cfg(feature = "app-management-dev-version-assignments")]
        ("app_management::dev_version_assignments", &crate::app_management::dev_version_assignments::OPERATIONS),
        #[cfg(feature = "app-management-embedded-scripts")]
        ("app_management::embedded_scripts", &crate::app_management::embedded_scripts::OPERATIONS),
        #[cfg(feature = "app-management-external-billing")]
        ("app_management::external_billing", &crate::app_management::external_billing::OPERATIONS),
        #[cfg(feature = "blog-blog-cache")]
        ("blog::blog_cache", &crate::blog::blog_cache::OPERATIONS),
        #[cfg(feature = "blog-categories")]
        ("blog::categories", &crate::blog::categories::OPERATIONS),
        #[cfg(feature = "blog-draft-posts")]
        ("blog::draft_posts", &crate::blog::draft_posts::OPERATIONS),
        #[cfg(feature = "blog-likes")]
        ("blog::likes", &crate::blog::likes::OPERATIONS),
        #[cfg(feature = "blog-posts")]
        ("blog::posts", &crate::blog::posts::OPERATIONS),
        #[cfg(feature = "blog-tags")]
        ("blog::tags", &crate::blog::tags::OPERATIONS),
        #[cfg(feature = "bookings-add-ons")]
        ("bookings::add_ons", &crate::bookings::add_ons::OPERATIONS),
        #[cfg(feature = "bookings-attendance")]
        ("bookings::attendance", &crate::bookings::attendance::OPERATIONS),
        #[cfg(feature = "bookings-attribute-definition")]
        ("bookings::attribute_definition", &crate::bookings::attribute_definition::OPERATIONS),
        #[cfg(feature = "bookings-attribute-value")]
        ("bookings::attribute_value", &crate::bookings::attribute_value::OPERATIONS),
        #[cfg(feature = "bookings-availability-calendar")]
        ("bookings::availability_calendar", &crate::bookings::availability_calendar::OPERATIONS),
        #[cfg(feature = "bookings-availability-time-slots")]
        ("bookings::availability_time_slots", &crate::bookings::availability_time_slots::OPERATIONS),
        #[cfg(feature = "bookings-booking-fees")]
        ("bookings::booking_fees", &crate::bookings::booking_fees::OPERATIONS),
        #[cfg(feature = "bookings-booking-policies")]
        ("bookings::booking_policies", &crate::bookings::booking_policies::OPERATIONS),
        #[cfg(feature = "bookings-booking-policy-snapshots")]
        ("bookings::booking_policy_snapshots", &crate::bookings::booking_policy_snapshots::OPERATIONS),
        #[cfg(feature = "bookings-bookings-provisioner")]
        ("bookings::bookings_provisioner", &crate::bookings::bookings_provisioner::OPERATIONS),
        #[cfg(feature = "bookings-bookings-settings")]
        ("bookings::bookings_settings", &crate::bookings::bookings_settings::OPERATIONS),
        #[cfg(feature = "bookings-bookings")]
        ("bookings::bookings", &crate::bookings::bookings::OPERATIONS),
        #[cfg(feature = "bookings-catalog-search")]
        ("bookings::catalog_search", &crate::bookings::catalog_search::OPERATIONS),
        #[cfg(feature = "bookings-categories-v2")]
        ("bookings::categories_v2", &crate::bookings::categories_v2::OPERATIONS),
        #[cfg(feature = "bookings-categories")]
        ("bookings::categories", &crate::bookings::categories::OPERATIONS),
        #[cfg(feature = "bookings-display-settings")]
        ("bookings::display_settings", &crate::bookings::display_settings::OPERATIONS),
        #[cfg(feature = "bookings-event-time-slots")]
        ("bookings::event_time_slots", &crate::bookings::event_time_slots::OPERATIONS),
        #[cfg(feature = "bookings-extended-bookings")]
        ("bookings::extended_bookings", &crate::bookings::extended_bookings::OPERATIONS),
        #[cfg(feature = "bookings-external-calendars")]
        ("bookings::external_calendars", &crate::bookings::external_calendars::OPERATIONS),
        #[cfg(feature = "bookings-multi-service-availability-time-slots")]
        (
            "bookings::multi_service_availability_time_slots",
            &crate::bookings::multi_service_availability_time_slots::OPERATIONS,
        ),
        #[cfg(feature = "bookings-pricing")]
        ("bookings::pricing", &crate::bookings::pricing::OPERATIONS),
        #[cfg(feature = "bookings-related-products")]
        ("bookings::related_products", &crate::bookings::related_products::OPERATIONS),
        #[cfg(feature = "bookings-resource-types")]
        ("bookings::resource_types", &crate::bookings::resource_types::OPERATIONS),
        #[cfg(feature = "bookings-resources")]
        ("bookings::resources", &crate::bookings::resources::OPERATIONS),
        #[cfg(feature = "bookings-service-options-and-variants")]
        ("bookings::service_options_and_variants", &crate::bookings::service_options_and_variants::OPERATIONS),
        #[cfg(feature = "bookings-services")]
        ("bookings::services", &crate::bookings::services::OPERATIONS),
        #[cfg(feature = "bookings-staff-member-settings")]
        ("bookings::staff_member_settings", &crate::bookings::staff_member_settings::OPERATIONS),
        #[cfg(feature = "bookings-staff-members")]
        ("bookings::staff_members", &crate::bookings::staff_members::OPERATIONS),
        #[cfg(feature = "bookings-time-slots-configuration")]
        ("bookings::time_slots_configuration", &crate::bookings::time_slots_configuration::OPERATIONS),
        #[cfg(feature = "categories-categories")]
        ("categories::categories", &crate::categories::categories::OPERATIONS),
        #[cfg(feature = "comments-categories")]
        ("comments::categories", &crate::comments::categories::OPERATIONS),
        #[cfg(feature = "comments-comments")]
        ("comments::comments", &crate::comments::comments::OPERATIONS),
        #[cfg(feature = "comments-content-revisions")]
        ("comments::content_revisions", &crate::comments::content_revisions::OPERATIONS),
        #[cfg(feature = "comments-ratings")]
        ("comments::ratings", &crate::comments::ratings::OPERATIONS),
        #[cfg(feature = "comments-votes")]
        ("comments::votes", &crate::comments::votes::OPERATIONS),
        #[cfg(feature = "comments-widgets")]
        ("comments::widgets", &crate::comments::widgets::OPERATIONS),
        #[cfg(feature = "crm-attachments")]
        ("crm::attachments", &crate::crm::attachments::OPERATIONS),
        #[cfg(feature = "crm-cards")]
        ("crm::cards", &crate::crm::cards::OPERATIONS),
        #[cfg(feature = "crm-contacts-v5")]
        ("crm::contacts_v5", &crate::crm::contacts_v5::OPERATIONS),
        #[cfg(feature = "crm-contacts")]
        ("crm::contacts", &crate::crm::contacts::OPERATIONS),
        #[cfg(feature = "crm-extended-fields")]
        ("crm::extended_fields", &crate::crm::extended_fields::OPERATIONS),
        #[cfg(feature = "crm-labels")]
        ("crm::labels", &crate::crm::labels::OPERATIONS),
        #[cfg(feature = "crm-notes")]
        ("crm::notes", &crate::crm::notes::OPERATIONS),
        #[cfg(feature = "crm-pipelines")]
        ("crm::pipelines", &crate::crm::pipelines::OPERATIONS),
        #[cfg(feature = "crm-submitted-contact")]
        ("crm::submitted_contact", &crate::crm::submitted_contact::OPERATIONS),
        #[cfg(feature = "crm-tasks")]
        ("crm::tasks", &crate::crm::tasks::OPERATIONS),
        #[cfg(feature = "data-backups")]
        ("data::backups", &crate::data::backups::OPERATIONS),
        #[cfg(feature = "data-data-collections")]
        ("data::data_collections", &crate::data::data_collections::OPERATIONS),
        #[cfg(feature = "data-external-database-connections")]
        ("data::external_database_connections", &crate::data::external_database_connections::OPERATIONS),
        #[cfg(feature = "data-indexes")]
        ("data::indexes", &crate::data::indexes::OPERATIONS),
        #[cfg(feature = "data-movement-jobs")]
        ("data::movement_jobs", &crate::data::movement_jobs::OPERATIONS),
        #[cfg(feature = "data-permissions")]
        ("data::permissions", &crate::data::permissions::OPERATIONS),
        #[cfg(feature = "data-scheduled-workflows")]
        ("data::scheduled_workflows", &crate::data::scheduled_workflows::OPERATIONS),
        #[cfg(feature = "data-sharing")]
        ("data::sharing", &crate::data::sharing::OPERATIONS),
        #[cfg(feature = "data-tasks")]
        ("data::tasks", &crate::data::tasks::OPERATIONS),
        #[cfg(feature = "ecom-abandoned-checkouts")]
        ("ecom::abandoned_checkouts", &crate::ecom::abandoned_checkouts::OPERATIONS),
        #[cfg(feature = "ecom-back-in-stock-notifications")]
        ("ecom::back_in_stock_notifications", &crate::ecom::back_in_stock_notifications::OPERATIONS),
        #[cfg(feature = "ecom-back-in-stock-settings")]
        ("ecom::back_in_stock_settings", &crate::ecom::back_in_stock_settings::OPERATIONS),
        #[cfg(feature = "ecom-cart-v2")]
        ("ecom::cart_v2", &crate::ecom::cart_v2::OPERATIONS),
        #[cfg(feature = "ecom-cart")]
        ("ecom::cart", &crate::ecom::cart::OPERATIONS),
        #[cfg(feature = "ecom-checkout-content")]
        ("ecom::checkout_content", &crate::ecom::checkout_content::OPERATIONS),
        #[cfg(feature = "ecom-checkout-settings")]
        ("ecom::checkout_settings", &crate::ecom::checkout_settings::OPERATIONS),
        #[cfg(feature = "ecom-checkout-templates")]
        ("ecom::checkout_templates", &crate::ecom::checkout_templates::OPERATIONS),
        #[cfg(feature = "ecom-checkout")]
        ("ecom::checkout", &crate::ecom::checkout::OPERATIONS),
        #[cfg(feature = "ecom-contact-tax-details")]
        ("ecom::contact_tax_details", &crate::ecom::contact_tax_details::OPERATIONS),
        #[cfg(feature = "ecom-currencies")]
        ("ecom::currencies", &crate::ecom::currencies::OPERATIONS),
        #[cfg(feature = "ecom-current-cart-v2")]
        ("ecom::current_cart_v2", &crate::ecom::current_cart_v2::OPERATIONS),
        #[cfg(feature = "ecom-current-cart")]
        ("ecom::current_cart", &crate::ecom::current_cart::OPERATIONS),
        #[cfg(feature = "ecom-delivery-profile")]
        ("ecom::delivery_profile", &crate::ecom::delivery_profile::OPERATIONS),
        #[cfg(feature = "ecom-delivery-solutions")]
        ("ecom::delivery_solutions", &crate::ecom::delivery_solutions::OPERATIONS),
        #[cfg(feature = "ecom-discount-rules")]
        ("ecom::discount_rules", &crate::ecom::discount_rules::OPERATIONS),
        #[cfg(feature = "ecom-discounts-custom-trigger")]
        ("ecom::discounts_custom_trigger", &crate::ecom::discounts_custom_trigger::OPERATIONS),
        #[cfg(feature = "ecom-draft-orders")]
        ("ecom::draft_orders", &crate::ecom::draft_orders::OPERATIONS),
        #[cfg(feature = "ecom-draft-subscription-contracts")]
        ("ecom::draft_subscription_contracts", &crate::ecom::draft_subscription_contracts::OPERATIONS),
        #[cfg(feature = "ecom-ecommerce-settings")]
        ("ecom::ecommerce_settings", &crate::ecom::ecommerce_settings::OPERATIONS),
        #[cfg(feature = "ecom-gift-vouchers")]
        ("ecom::gift_vouchers", &crate::ecom::gift_vouchers::OPERATIONS),
        #[cfg(feature = "ecom-local-delivery-options")]
        ("ecom::local_delivery_options", &crate::ecom::local_delivery_options::OPERATIONS),
        #[cfg(feature = "ecom-manual-tax-mappings")]
        ("ecom::manual_tax_mappings", &crate::ecom::manual_tax_mappings::OPERATIONS),
        #[cfg(feature = "ecom-order-billing")]
        ("ecom::order_billing", &crate::ecom::order_billing::OPERATIONS),
        #[cfg(feature = "ecom-order-fulfillments")]
        ("ecom::order_fulfillments", &crate::ecom::order_fulfillments::OPERATIONS),
        #[cfg(feature = "ecom-order-invoices")]
        ("ecom::order_invoices", &crate::ecom::order_invoices::OPERATIONS),
        #[cfg(feature = "ecom-order-payment-requests")]
        ("ecom::order_payment_requests", &crate::ecom::order_payment_requests::OPERATIONS),
        #[cfg(feature = "ecom-order-transactions")]
        ("ecom::order_transactions", &crate::ecom::order_transactions::OPERATIONS),
        #[cfg(feature = "ecom-orders-settings")]
        ("ecom::orders_settings", &crate::ecom::orders_settings::OPERATIONS),
        #[cfg(feature = "ecom-orders")]
        ("ecom::orders", &crate::ecom::orders::OPERATIONS),
        #[cfg(feature = "ecom-pickup-locations")]
        ("ecom::pickup_locations", &crate::ecom::pickup_locations::OPERATIONS),
        #[cfg(feature = "ecom-recommendations")]
        ("ecom::recommendations", &crate::ecom::recommendations::OPERATIONS),
        #[cfg(feature = "ecom-shipping-options")]
        ("ecom::shipping_options", &crate::ecom::shipping_options::OPERATIONS),
        #[cfg(feature = "ecom-shippo-configurations")]
        ("ecom::shippo_configurations", &crate::ecom::shippo_configurations::OPERATIONS),
        #[cfg(feature = "ecom-subscription-contracts")]
        ("ecom::subscription_contracts", &crate::ecom::subscription_contracts::OPERATIONS),
        #[cfg(feature = "ecom-tax-calculation")]
        ("ecom::tax_calculation", &crate::ecom::tax_calculation::OPERATIONS),
        #[cfg(feature = "ecom-tax-exempt-groups")]
        ("ecom::tax_exempt_groups", &crate::ecom::tax_exempt_groups::OPERATIONS),
        #[cfg(feature = "ecom-tax-groups")]
        ("ecom::tax_groups", &crate::ecom::tax_groups::OPERATIONS),
        #[cfg(feature = "ecom-tax-regions")]
        ("ecom::tax_regions", &crate::ecom::tax_regions::OPERATIONS),
        #[cfg(feature = "ecom-tax-settings")]
        ("ecom::tax_settings", &crate::ecom::tax_settings::OPERATIONS),
        #[cfg(feature = "ecom-tip-settings")]
        ("ecom::tip_settings", &crate::ecom::tip_settings::OPERATIONS),
        #[cfg(feature = "ecom-tippable-staff")]
        ("ecom::tippable_staff", &crate::ecom::tippable_staff::OPERATIONS),
        #[cfg(feature = "ecom-tips")]
        ("ecom::tips", &crate::ecom::tips::OPERATIONS),
        #[cfg(feature = "ecom-totals-calculator")]
        ("ecom::totals_calculator", &crate::ecom::totals_calculator::OPERATIONS),
        #[cfg(feature = "ecom-wishlists")]
        ("ecom::wishlists", &crate::ecom::wishlists::OPERATIONS),
        #[cfg(feature = "events-categories")]
        ("events::categories", &crate::events::categories::OPERATIONS),
        #[cfg(feature = "events-events-settings")]
        ("events::events_settings", &crate::events::events_settings::OPERATIONS),
        #[cfg(feature = "events-forms")]
        ("events::forms", &crate::events::forms::OPERATIONS),
        #[cfg(feature = "events-guests")]
        ("events::guests", &crate::events::guests::OPERATIONS),
        #[cfg(feature = "events-notifications")]
        ("events::notifications", &crate::events::notifications::OPERATIONS),
        #[cfg(feature = "events-orders")]
        ("events::orders", &crate::events::orders::OPERATIONS),
        #[cfg(feature = "events-policies")]
        ("events::policies", &crate::events::policies::OPERATIONS),
        #[cfg(feature = "events-rsvp-v2")]
        ("events::rsvp_v2", &crate::events::rsvp_v2::OPERATIONS),
        #[cfg(feature = "events-rsvp")]
        ("events::rsvp", &crate::events::rsvp::OPERATIONS),
        #[cfg(feature = "events-schedule-bookmarks")]
        ("events::schedule_bookmarks", &crate::events::schedule_bookmarks::OPERATIONS),
        #[cfg(feature = "events-schedule")]
        ("events::schedule", &crate::events::schedule::OPERATIONS),
        #[cfg(feature = "events-staff-members")]
        ("events::staff_members", &crate::events::staff_members::OPERATIONS),
        #[cfg(feature = "events-ticket-definitions-v2")]
        ("events::ticket_definitions_v2", &crate::events::ticket_definitions_v2::OPERATIONS),
        #[cfg(feature = "events-ticket-definitions")]
        ("events::ticket_definitions", &crate::events::ticket_definitions::OPERATIONS),
        #[cfg(feature = "events-ticket-reservations")]
        ("events::ticket_reservations", &crate::events::ticket_reservations::OPERATIONS),
        #[cfg(feature = "events-tickets")]
        ("events::tickets", &crate::events::tickets::OPERATIONS),
        #[cfg(feature = "events-wix-events-v2")]
        ("events::wix_events_v2", &crate::events::wix_events_v2::OPERATIONS),
        #[cfg(feature = "forms-chat-settings")]
        ("forms::chat_settings", &crate::forms::chat_settings::OPERATIONS),
        #[cfg(feature = "forms-form-spam-submission-reports")]
        ("forms::form_spam_submission_reports", &crate::forms::form_spam_submission_reports::OPERATIONS),
        #[cfg(feature = "forms-forms")]
        ("forms::forms", &crate::forms::forms::OPERATIONS),
        #[cfg(feature = "forms-interactive-form-sessions")]
        ("forms::interactive_form_sessions", &crate::forms::interactive_form_sessions::OPERATIONS),
        #[cfg(feature = "forms-restrictions")]
        ("forms::restrictions", &crate::forms::restrictions::OPERATIONS),
        #[cfg(feature = "forms-submissions")]
        ("forms::submissions", &crate::forms::submissions::OPERATIONS),
        #[cfg(feature = "headless-site-assets-scripts")]
        ("headless_site_assets::scripts", &crate::headless_site_assets::scripts::OPERATIONS),
        #[cfg(feature = "identity-authentication")]
        ("identity::authentication", &crate::identity::authentication::OPERATIONS),
        #[cfg(feature = "identity-oauth")]
        ("identity::oauth", &crate::identity::oauth::OPERATIONS),
        #[cfg(feature = "identity-recovery")]
        ("identity::recovery", &crate::identity::recovery::OPERATIONS),
        #[cfg(feature = "identity-sign-on-policy")]
        ("identity::sign_on_policy", &crate::identity::sign_on_policy::OPERATIONS),
        #[cfg(feature = "identity-verification")]
        ("identity::verification", &crate::identity::verification::OPERATIONS),
        #[cfg(feature = "media-enterprise-media-categories")]
        ("media::enterprise_media_categories", &crate::media::enterprise_media_categories::OPERATIONS),
        #[cfg(feature = "media-enterprise-media-items")]
        ("media::enterprise_media_items", &crate::media::enterprise_media_items::OPERATIONS),
        #[cfg(feature = "media-files")]
        ("media::files", &crate::media::files::OPERATIONS),
        #[cfg(feature = "media-folders")]
        ("media::folders", &crate::media::folders::OPERATIONS),
        #[cfg(feature = "members-authentication")]
        ("members::authentication", &crate::members::authentication::OPERATIONS),
        #[cfg(feature = "members-authorization")]
        ("members::authorization", &crate::members::authorization::OPERATIONS),
        #[cfg(feature = "members-badge-assignments")]
        ("members::badge_assignments", &crate::members::badge_assignments::OPERATIONS),
        #[cfg(feature = "members-badges-v2")]
        ("members::badges_v2", &crate::members::badges_v2::OPERATIONS),
        #[cfg(feature = "members-badges")]
        ("members::badges", &crate::members::badges::OPERATIONS),
        #[cfg(feature = "members-custom-field-applications")]
        ("members::custom_field_applications", &crate::members::custom_field_applications::OPERATIONS),
        #[cfg(feature = "members-custom-field-suggestions")]
        ("members::custom_field_suggestions", &crate::members::custom_field_suggestions::OPERATIONS),
        #[cfg(feature = "members-custom-fields")]
        ("members::custom_fields", &crate::members::custom_fields::OPERATIONS),
        #[cfg(feature = "members-default-privacy")]
        ("members::default_privacy", &crate::members::default_privacy::OPERATIONS),
        #[cfg(feature = "members-member-followers")]
        ("members::member_followers", &crate::members::member_followers::OPERATIONS),
        #[cfg(feature = "members-member-privacy-settings")]
        ("members::member_privacy_settings", &crate::members::member_privacy_settings::OPERATIONS),
        #[cfg(feature = "members-member-report")]
        ("members::member_report", &crate::members::member_report::OPERATIONS),
        #[cfg(feature = "members-member-role-definition")]
        ("members::member_role_definition", &crate::members::member_role_definition::OPERATIONS),
        #[cfg(feature = "members-member-to-member-block")]
        ("members::member_to_member_block", &crate::members::member_to_member_block::OPERATIONS),
        #[cfg(feature = "members-members-about")]
        ("members::members_about", &crate::members::members_about::OPERATIONS),
        #[cfg(feature = "members-members")]
        ("members::members", &crate::members::members::OPERATIONS),
        #[cfg(feature = "members-user-member")]
        ("members::user_member", &crate::members::user_member::OPERATIONS),
        #[cfg(feature = "redirects-redirects")]
        ("redirects::redirects", &crate::redirects::redirects::OPERATIONS),
        #[cfg(feature = "stores-abandoned-carts")]
        ("stores::abandoned_carts", &crate::stores::abandoned_carts::OPERATIONS),
        #[cfg(feature = "stores-brands-v3")]
        ("stores::brands_v3", &crate::stores::brands_v3::OPERATIONS),
        #[cfg(feature = "stores-catalog-imports-v3")]
        ("stores::catalog_imports_v3", &crate::stores::catalog_imports_v3::OPERATIONS),
        #[cfg(feature = "stores-catalog-versioning")]
        ("stores::catalog_versioning", &crate::stores::catalog_versioning::OPERATIONS),
        #[cfg(feature = "stores-collections")]
        ("stores::collections", &crate::stores::collections::OPERATIONS),
        #[cfg(feature = "stores-customizations-v3")]
        ("stores::customizations_v3", &crate::stores::customizations_v3::OPERATIONS),
        #[cfg(feature = "stores-info-sections-v3")]
        ("stores::info_sections_v3", &crate::stores::info_sections_v3::OPERATIONS),
        #[cfg(feature = "stores-inventory-items-v3")]
        ("stores::inventory_items_v3", &crate::stores::inventory_items_v3::OPERATIONS),
        #[cfg(feature = "stores-inventory")]
        ("stores::inventory", &crate::stores::inventory::OPERATIONS),
        #[cfg(feature = "stores-product-groups-v3")]
        ("stores::product_groups_v3", &crate::stores::product_groups_v3::OPERATIONS),
        #[cfg(feature = "stores-products")]
        ("stores::products", &crate::stores::products::OPERATIONS),
        #[cfg(feature = "stores-products-v1")]
        ("stores::products_v1", &crate::stores::products_v1::OPERATIONS),
        #[cfg(feature = "stores-promotions-v3")]
        ("stores::promotions_v3", &crate::stores::promotions_v3::OPERATIONS),
        #[cfg(feature = "stores-read-only-variants-v3")]
        ("stores::read_only_variants_v3", &crate::stores::read_only_variants_v3::OPERATIONS),
        #[cfg(feature = "stores-ribbons-v3")]
        ("stores::ribbons_v3", &crate::stores::ribbons_v3::OPERATIONS),
        #[cfg(feature = "stores-stores-locations-v3")]
        ("stores::stores_locations_v3", &crate::stores::stores_locations_v3::OPERATIONS),
        #[cfg(feature = "stores-subscription-options")]
        ("stores::subscription_options", &crate::stores::subscription_options::OPERATIONS),
        #[cfg(feature = "stores-wishlist")]
        ("stores::wishlist", &crate::stores::wishlist::OPERATIONS),
        // made by examples/import: end
    ]
}
