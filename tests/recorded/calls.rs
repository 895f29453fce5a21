//! The call of each operation; a step is one of its samples. Responses are empty: what they hold is tested elsewhere.

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
    let operation = step.rsplit_once(' ').map_or(step, |(operation, _)| operation);
    match operation {
        "app-management/app-instances getAppInstance" => {
            call!(app_management::app_instances::AppInstancesExt, client.app_instances().get_app_instance())
        }
        "app-management/app-permissions createAppPermission" => call!(
            app_management::app_permissions::AppPermissionsExt,
            client.app_permissions().create_app_permission(&given.body())
        ),
        "app-management/bi-events sendBiEvent" => {
            call!(app_management::bi_events::BiEventsExt, client.bi_events().send_bi_event(&given.body()))
        }
        "app-management/billing getMeteredBillingCharges" => call!(
            app_management::billing::BillingExt,
            client
                .billing()
                .get_metered_billing_charges()
                .currency(&given.text("currency"))
                .start_date(&given.text("startDate"))
                .end_date(&given.text("endDate"))
        ),
        "app-management/embedded-scripts getEmbeddedScript" => call!(
            app_management::embedded_scripts::EmbeddedScriptsExt,
            client.embedded_scripts().get_embedded_script().component_id(&given.text("componentId"))
        ),
        "blog/categories deleteCategory" => {
            call!(blog::categories::CategoriesExt, client.categories().delete_category(&given.path("categoryId")))
        }
        "blog/draft-posts bulkDeleteDraftPosts" => call!(
            blog::draft_posts::DraftPostsExt,
            client
                .draft_posts()
                .bulk_delete_draft_posts()
                .post_ids(&refs(&given.texts("postIds")))
                .permanent(given.read("permanent"))
        ),
        "blog/likes deleteLikeByFqdnAndEntityId" => call!(
            blog::likes::LikesExt,
            client.likes().delete_like_by_fqdn_and_entity_id(&given.path("fqdn"), &given.path("entityId"))
        ),
        "blog/posts getPost" => call!(
            blog::posts::PostsExt,
            client.posts().get_post(&given.path("postId")).fieldsets(&given.read::<Vec<_>>("fieldsets"))
        ),
        "blog/tags queryTags" => call!(blog::tags::TagsExt, client.tags().query_tags(&given.body())),
        "bookings/attendance getAttendance" => {
            call!(bookings::attendance::AttendanceExt, client.attendance().get_attendance(&given.path("attendanceId")))
        }
        "bookings/availability-calendar queryAvailability" => call!(
            bookings::availability_calendar::AvailabilityCalendarExt,
            client.availability_calendar().query_availability(&given.body())
        ),
        "bookings/booking-policies setDefaultBookingPolicy" => call!(
            bookings::booking_policies::BookingPoliciesExt,
            client.booking_policies().set_default_booking_policy(&given.path("bookingPolicyId"), &given.body())
        ),
        "bookings/categories-v2 queryCategories" => {
            call!(bookings::categories_v2::CategoriesV2Ext, client.categories_v2().query_categories(&given.query()))
        }
        "bookings/external-calendars updateSyncConfig" => call!(
            bookings::external_calendars::ExternalCalendarsExt,
            client.external_calendars().update_sync_config(&given.path("connectionId"), &given.body())
        ),
        "bookings/resources updateResource" => call!(
            bookings::resources::ResourcesExt,
            client.resources().update_resource(&given.path("resourceId"), &given.body())
        ),
        "bookings/services deleteService" => call!(
            bookings::services::ServicesExt,
            client
                .services()
                .delete_service(&given.path("serviceId"))
                .preserve_future_sessions_with_participants(given.read("preserveFutureSessionsWithParticipants"))
                .participant_notification_notify_participants(given.read("participantNotification.notifyParticipants"))
                .participant_notification_message(&given.text("participantNotification.message"))
        ),
        "comments/comments bulkDeleteComment" => {
            call!(comments::comments::CommentsExt, client.comments().bulk_delete_comment(&given.body()))
        }
        "crm/attachments getAttachment" => call!(
            crm::attachments::AttachmentsExt,
            client.attachments().get_attachment(&given.path("contactId"), &given.path("attachmentId"))
        ),
        "crm/contacts-v5 addContactAddress" => call!(
            crm::contacts_v5::ContactsV5Ext,
            client.contacts_v5().add_contact_address(&given.path("contactId"), &given.body())
        ),
        "data/data-collections patchDataCollectionField" => call!(
            data::data_collections::DataCollectionsExt,
            client.data_collections().patch_data_collection_field(&given.path("dataCollectionId"), &given.body())
        ),
        "data/data-collections updateDataCollection" => call!(
            data::data_collections::DataCollectionsExt,
            client.data_collections().update_data_collection(&given.body())
        ),
        "data/sharing updateDataSharingPolicy" => call!(
            data::sharing::SharingExt,
            client.sharing().update_data_sharing_policy(&given.path("dataSharingPolicyId"), &given.body())
        ),
        "ecom/currencies convertCurrency" => call!(
            ecom::currencies::CurrenciesExt,
            client.currencies().convert_currency(&given.path("from"), &given.path("to"), &given.body())
        ),
        "ecom/delivery-profile addDeliveryCarrier" => call!(
            ecom::delivery_profile::DeliveryProfileExt,
            client.delivery_profile().add_delivery_carrier(&given.body())
        ),
        "ecom/draft-orders createCustomAdditionalFees" => call!(
            ecom::draft_orders::DraftOrdersExt,
            client.draft_orders().create_custom_additional_fees(&given.path("draftOrderId"), &given.body())
        ),
        "ecom/order-fulfillments updateFulfillment" => call!(
            ecom::order_fulfillments::OrderFulfillmentsExt,
            client.order_fulfillments().update_fulfillment(
                &given.path("fulfillmentId"),
                &given.path("orderId"),
                &given.body()
            )
        ),
        "ecom/order-payment-requests createOrderPaymentRequest" => call!(
            ecom::order_payment_requests::OrderPaymentRequestsExt,
            client.order_payment_requests().create_order_payment_request(&given.body())
        ),
        "ecom/pickup-locations bulkUpdatePickupLocation" => call!(
            ecom::pickup_locations::PickupLocationsExt,
            client.pickup_locations().bulk_update_pickup_location(&given.body())
        ),
        "ecom/pickup-locations updatePickupLocation" => call!(
            ecom::pickup_locations::PickupLocationsExt,
            client.pickup_locations().update_pickup_location(&given.path("pickupLocationId"), &given.body())
        ),
        "ecom/tips updateTipChoice" => call!(ecom::tips::TipsExt, client.tips().update_tip_choice(&given.body())),
        "events/forms deleteControl" => call!(
            events::forms::FormsExt,
            client.forms().delete_control(&given.path("eventId"), &given.path("id")).id_2(&given.text("_id"))
        ),
        "events/orders bulkUpdateOrders" => {
            call!(events::orders::OrdersExt, client.orders().bulk_update_orders(&given.path("eventId"), &given.body()))
        }
        "events/schedule rescheduleDraft" => {
            call!(events::schedule::ScheduleExt, client.schedule().reschedule_draft(&given.body()))
        }
        "forms/forms getForm" => {
            call!(forms::forms::FormsExt, client.forms().get_form(&given.path("formId"), &given.query()))
        }
        "identity/oauth token" => call!(identity::oauth::OauthExt, client.oauth().token(&given.body())),
        "stores/brands-v3 bulkUpdateBrands" => {
            call!(stores::brands_v3::BrandsV3Ext, client.brands_v3().bulk_update_brands(&given.body()))
        }
        "stores/products-v1 updateProductVariants" => call!(
            stores::products_v1::ProductsV1Ext,
            client.products_v1().update_product_variants(&given.path("id"), &given.body())
        ),
        "stores/subscription-options bulkUpdateSubscriptionOptions" => call!(
            stores::subscription_options::SubscriptionOptionsExt,
            client.subscription_options().bulk_update_subscription_options(&given.body())
        ),
        "stores/subscription-options updateSubscriptionOption" => call!(
            stores::subscription_options::SubscriptionOptionsExt,
            client
                .subscription_options()
                .update_subscription_option(&given.path("subscriptionOptionId"), &given.body())
        ),
        other => panic!("no call for `{other}`"),
    }
}
