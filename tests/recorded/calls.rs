//! The calls, by the names of their steps. Responses are empty: what they hold is tested elsewhere.

use permitted_wix::{ApiKey, Client, Site};

use crate::Given;

macro_rules! call {
    ($area:ident::$document:ident::$handle:ident, $call:expr) => {{
        use permitted_wix::$area::$document::$handle as _;
        drop($call.await);
    }};
}

fn refs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

pub(crate) async fn call(client: &Client<ApiKey<Site>>, given: &Given<'_>, step: &str) {
    match step {
        "app-management/app-instances getAppInstance 0" => {
            call!(app_management::app_instances::AppInstancesExt, client.app_instances().get_app_instance())
        }
        "app-management/app-instances getAppInstance 1" => {
            call!(app_management::app_instances::AppInstancesExt, client.app_instances().get_app_instance())
        }
        "app-management/app-permissions createAppPermission 0" => call!(
            app_management::app_permissions::AppPermissionsExt,
            client.app_permissions().create_app_permission(&given.body())
        ),
        "app-management/app-permissions createAppPermission 1" => call!(
            app_management::app_permissions::AppPermissionsExt,
            client.app_permissions().create_app_permission(&given.body())
        ),
        "app-management/bi-events sendBiEvent 0" => {
            call!(app_management::bi_events::BiEventsExt, client.bi_events().send_bi_event(&given.body()))
        }
        "app-management/bi-events sendBiEvent 1" => {
            call!(app_management::bi_events::BiEventsExt, client.bi_events().send_bi_event(&given.body()))
        }
        "app-management/billing getMeteredBillingCharges 0" => call!(
            app_management::billing::BillingExt,
            client
                .billing()
                .get_metered_billing_charges()
                .currency(&given.text("currency"))
                .start_date(&given.text("startDate"))
                .end_date(&given.text("endDate"))
        ),
        "app-management/billing getMeteredBillingCharges 1" => call!(
            app_management::billing::BillingExt,
            client
                .billing()
                .get_metered_billing_charges()
                .currency(&given.text("currency"))
                .start_date(&given.text("startDate"))
                .end_date(&given.text("endDate"))
        ),
        "app-management/embedded-scripts getEmbeddedScript 0" => call!(
            app_management::embedded_scripts::EmbeddedScriptsExt,
            client.embedded_scripts().get_embedded_script().component_id(&given.text("componentId"))
        ),
        "app-management/embedded-scripts getEmbeddedScript 1" => call!(
            app_management::embedded_scripts::EmbeddedScriptsExt,
            client.embedded_scripts().get_embedded_script().component_id(&given.text("componentId"))
        ),
        "blog/categories deleteCategory 0" => {
            call!(blog::categories::CategoriesExt, client.categories().delete_category(&given.path("categoryId")))
        }
        "blog/categories deleteCategory 1" => {
            call!(blog::categories::CategoriesExt, client.categories().delete_category(&given.path("categoryId")))
        }
        "blog/draft-posts bulkDeleteDraftPosts 0" => call!(
            blog::draft_posts::DraftPostsExt,
            client
                .draft_posts()
                .bulk_delete_draft_posts()
                .post_ids(&refs(&given.texts("postIds")))
                .permanent(given.read("permanent"))
        ),
        "blog/draft-posts bulkDeleteDraftPosts 1" => call!(
            blog::draft_posts::DraftPostsExt,
            client
                .draft_posts()
                .bulk_delete_draft_posts()
                .post_ids(&refs(&given.texts("postIds")))
                .permanent(given.read("permanent"))
        ),
        "blog/likes deleteLikeByFqdnAndEntityId 0" => call!(
            blog::likes::LikesExt,
            client.likes().delete_like_by_fqdn_and_entity_id(&given.path("fqdn"), &given.path("entityId"))
        ),
        "blog/likes deleteLikeByFqdnAndEntityId 1" => call!(
            blog::likes::LikesExt,
            client.likes().delete_like_by_fqdn_and_entity_id(&given.path("fqdn"), &given.path("entityId"))
        ),
        "blog/posts getPost 0" => call!(
            blog::posts::PostsExt,
            client.posts().get_post(&given.path("postId")).fieldsets(&given.read::<Vec<_>>("fieldsets"))
        ),
        "blog/posts getPost 1" => call!(
            blog::posts::PostsExt,
            client.posts().get_post(&given.path("postId")).fieldsets(&given.read::<Vec<_>>("fieldsets"))
        ),
        "blog/tags queryTags 2" => call!(blog::tags::TagsExt, client.tags().query_tags(&given.body())),
        "bookings/attendance getAttendance 0" => {
            call!(bookings::attendance::AttendanceExt, client.attendance().get_attendance(&given.path("attendanceId")))
        }
        "bookings/attendance getAttendance 1" => {
            call!(bookings::attendance::AttendanceExt, client.attendance().get_attendance(&given.path("attendanceId")))
        }
        "bookings/availability-calendar queryAvailability 2" => call!(
            bookings::availability_calendar::AvailabilityCalendarExt,
            client.availability_calendar().query_availability(&given.body())
        ),
        "bookings/booking-policies setDefaultBookingPolicy 0" => call!(
            bookings::booking_policies::BookingPoliciesExt,
            client.booking_policies().set_default_booking_policy(&given.path("bookingPolicyId"), &given.body())
        ),
        "bookings/booking-policies setDefaultBookingPolicy 1" => call!(
            bookings::booking_policies::BookingPoliciesExt,
            client.booking_policies().set_default_booking_policy(&given.path("bookingPolicyId"), &given.body())
        ),
        "bookings/categories-v2 queryCategories 0" => {
            call!(bookings::categories_v2::CategoriesV2Ext, client.categories_v2().query_categories(&given.query()))
        }
        "bookings/categories-v2 queryCategories 1" => {
            call!(bookings::categories_v2::CategoriesV2Ext, client.categories_v2().query_categories(&given.query()))
        }
        "bookings/external-calendars updateSyncConfig 0" => call!(
            bookings::external_calendars::ExternalCalendarsExt,
            client.external_calendars().update_sync_config(&given.path("connectionId"), &given.body())
        ),
        "bookings/external-calendars updateSyncConfig 1" => call!(
            bookings::external_calendars::ExternalCalendarsExt,
            client.external_calendars().update_sync_config(&given.path("connectionId"), &given.body())
        ),
        "bookings/resources updateResource 0" => call!(
            bookings::resources::ResourcesExt,
            client.resources().update_resource(&given.path("resourceId"), &given.body())
        ),
        "bookings/resources updateResource 1" => call!(
            bookings::resources::ResourcesExt,
            client.resources().update_resource(&given.path("resourceId"), &given.body())
        ),
        "bookings/services deleteService 0" => call!(
            bookings::services::ServicesExt,
            client
                .services()
                .delete_service(&given.path("serviceId"))
                .preserve_future_sessions_with_participants(given.read("preserveFutureSessionsWithParticipants"))
                .participant_notification_notify_participants(given.read("participantNotification.notifyParticipants"))
                .participant_notification_message(&given.text("participantNotification.message"))
        ),
        "bookings/services deleteService 1" => call!(
            bookings::services::ServicesExt,
            client
                .services()
                .delete_service(&given.path("serviceId"))
                .preserve_future_sessions_with_participants(given.read("preserveFutureSessionsWithParticipants"))
                .participant_notification_notify_participants(given.read("participantNotification.notifyParticipants"))
                .participant_notification_message(&given.text("participantNotification.message"))
        ),
        "comments/comments bulkDeleteComment 0" => {
            call!(comments::comments::CommentsExt, client.comments().bulk_delete_comment(&given.body()))
        }
        "comments/comments bulkDeleteComment 1" => {
            call!(comments::comments::CommentsExt, client.comments().bulk_delete_comment(&given.body()))
        }
        "crm/attachments getAttachment 0" => call!(
            crm::attachments::AttachmentsExt,
            client.attachments().get_attachment(&given.path("contactId"), &given.path("attachmentId"))
        ),
        "crm/attachments getAttachment 1" => call!(
            crm::attachments::AttachmentsExt,
            client.attachments().get_attachment(&given.path("contactId"), &given.path("attachmentId"))
        ),
        "crm/contacts-v5 addContactAddress 1" => call!(
            crm::contacts_v5::ContactsV5Ext,
            client.contacts_v5().add_contact_address(&given.path("contactId"), &given.body())
        ),
        "crm/contacts-v5 addContactAddress 2" => call!(
            crm::contacts_v5::ContactsV5Ext,
            client.contacts_v5().add_contact_address(&given.path("contactId"), &given.body())
        ),
        "data/data-collections patchDataCollectionField 1" => call!(
            data::data_collections::DataCollectionsExt,
            client.data_collections().patch_data_collection_field(&given.path("dataCollectionId"), &given.body())
        ),
        "data/data-collections updateDataCollection 1" => call!(
            data::data_collections::DataCollectionsExt,
            client.data_collections().update_data_collection(&given.body())
        ),
        "data/sharing updateDataSharingPolicy 0" => call!(
            data::sharing::SharingExt,
            client.sharing().update_data_sharing_policy(&given.path("dataSharingPolicyId"), &given.body())
        ),
        "data/sharing updateDataSharingPolicy 1" => call!(
            data::sharing::SharingExt,
            client.sharing().update_data_sharing_policy(&given.path("dataSharingPolicyId"), &given.body())
        ),
        "ecom/currencies convertCurrency 0" => call!(
            ecom::currencies::CurrenciesExt,
            client.currencies().convert_currency(&given.path("from"), &given.path("to"), &given.body())
        ),
        "ecom/currencies convertCurrency 1" => call!(
            ecom::currencies::CurrenciesExt,
            client.currencies().convert_currency(&given.path("from"), &given.path("to"), &given.body())
        ),
        "ecom/delivery-profile addDeliveryCarrier 0" => call!(
            ecom::delivery_profile::DeliveryProfileExt,
            client.delivery_profile().add_delivery_carrier(&given.body())
        ),
        "ecom/delivery-profile addDeliveryCarrier 2" => call!(
            ecom::delivery_profile::DeliveryProfileExt,
            client.delivery_profile().add_delivery_carrier(&given.body())
        ),
        "ecom/draft-orders createCustomAdditionalFees 0" => call!(
            ecom::draft_orders::DraftOrdersExt,
            client.draft_orders().create_custom_additional_fees(&given.path("draftOrderId"), &given.body())
        ),
        "ecom/draft-orders createCustomAdditionalFees 2" => call!(
            ecom::draft_orders::DraftOrdersExt,
            client.draft_orders().create_custom_additional_fees(&given.path("draftOrderId"), &given.body())
        ),
        "ecom/order-fulfillments updateFulfillment 0" => call!(
            ecom::order_fulfillments::OrderFulfillmentsExt,
            client.order_fulfillments().update_fulfillment(
                &given.path("fulfillmentId"),
                &given.path("orderId"),
                &given.body()
            )
        ),
        "ecom/order-fulfillments updateFulfillment 1" => call!(
            ecom::order_fulfillments::OrderFulfillmentsExt,
            client.order_fulfillments().update_fulfillment(
                &given.path("fulfillmentId"),
                &given.path("orderId"),
                &given.body()
            )
        ),
        "ecom/order-payment-requests createOrderPaymentRequest 0" => call!(
            ecom::order_payment_requests::OrderPaymentRequestsExt,
            client.order_payment_requests().create_order_payment_request(&given.body())
        ),
        "ecom/order-payment-requests createOrderPaymentRequest 2" => call!(
            ecom::order_payment_requests::OrderPaymentRequestsExt,
            client.order_payment_requests().create_order_payment_request(&given.body())
        ),
        "ecom/pickup-locations bulkUpdatePickupLocation 1" => call!(
            ecom::pickup_locations::PickupLocationsExt,
            client.pickup_locations().bulk_update_pickup_location(&given.body())
        ),
        "ecom/pickup-locations updatePickupLocation 2" => call!(
            ecom::pickup_locations::PickupLocationsExt,
            client.pickup_locations().update_pickup_location(&given.path("pickupLocationId"), &given.body())
        ),
        "ecom/tips updateTipChoice 0" => call!(ecom::tips::TipsExt, client.tips().update_tip_choice(&given.body())),
        "ecom/tips updateTipChoice 1" => call!(ecom::tips::TipsExt, client.tips().update_tip_choice(&given.body())),
        "events/forms deleteControl 0" => call!(
            events::forms::FormsExt,
            client.forms().delete_control(&given.path("eventId"), &given.path("id")).id_2(&given.text("_id"))
        ),
        "events/forms deleteControl 1" => call!(
            events::forms::FormsExt,
            client.forms().delete_control(&given.path("eventId"), &given.path("id")).id_2(&given.text("_id"))
        ),
        "events/orders bulkUpdateOrders 0" => {
            call!(events::orders::OrdersExt, client.orders().bulk_update_orders(&given.path("eventId"), &given.body()))
        }
        "events/orders bulkUpdateOrders 1" => {
            call!(events::orders::OrdersExt, client.orders().bulk_update_orders(&given.path("eventId"), &given.body()))
        }
        "events/schedule rescheduleDraft 0" => {
            call!(events::schedule::ScheduleExt, client.schedule().reschedule_draft(&given.body()))
        }
        "events/schedule rescheduleDraft 1" => {
            call!(events::schedule::ScheduleExt, client.schedule().reschedule_draft(&given.body()))
        }
        "forms/forms getForm 0" => {
            call!(forms::forms::FormsExt, client.forms().get_form(&given.path("formId"), &given.query()))
        }
        "forms/forms getForm 1" => {
            call!(forms::forms::FormsExt, client.forms().get_form(&given.path("formId"), &given.query()))
        }
        "identity/oauth token 0" => call!(identity::oauth::OauthExt, client.oauth().token(&given.body())),
        "identity/oauth token 1" => call!(identity::oauth::OauthExt, client.oauth().token(&given.body())),
        "stores/brands-v3 bulkUpdateBrands 0" => {
            call!(stores::brands_v3::BrandsV3Ext, client.brands_v3().bulk_update_brands(&given.body()))
        }
        "stores/brands-v3 bulkUpdateBrands 2" => {
            call!(stores::brands_v3::BrandsV3Ext, client.brands_v3().bulk_update_brands(&given.body()))
        }
        "stores/products-v1 updateProductVariants 0" => call!(
            stores::products_v1::ProductsV1Ext,
            client.products_v1().update_product_variants(&given.path("id"), &given.body())
        ),
        "stores/products-v1 updateProductVariants 2" => call!(
            stores::products_v1::ProductsV1Ext,
            client.products_v1().update_product_variants(&given.path("id"), &given.body())
        ),
        "stores/subscription-options bulkUpdateSubscriptionOptions 2" => call!(
            stores::subscription_options::SubscriptionOptionsExt,
            client.subscription_options().bulk_update_subscription_options(&given.body())
        ),
        "stores/subscription-options updateSubscriptionOption 1" => call!(
            stores::subscription_options::SubscriptionOptionsExt,
            client
                .subscription_options()
                .update_subscription_option(&given.path("subscriptionOptionId"), &given.body())
        ),
        other => panic!("no call for `{other}`"),
    }
}
