//! A handler of every method of every plugin, and the function that calls it.

use permitted_wix::webhook::plugins::{app_management, bookings, data, ecom, forms};
use permitted_wix::webhook::{PluginCall, PluginError, PluginResponse, Refused};

use crate::Every;

macro_rules! every {
    ($($place:literal $area:ident::$module:ident $plugin:ident $error:ident: $($method:ident($request:ident) -> $response:ident),*;)*) => {
        pub(crate) const PLACES: &[&str] = &[$($place),*];

        $(impl $area::$module::$plugin for Every {
            $(async fn $method(
                &self,
                request: $area::$module::$request,
                _: &PluginCall,
            ) -> Result<$area::$module::$response, every!(@error $area $module $error)> {
                *self.seen.lock().unwrap() = serde_json::to_value(&request).unwrap();
                let response = self.response.clone()?;
                Ok(serde_json::from_value(response).unwrap())
            })*
        })*

        /// The response of one plugin.
        pub(crate) async fn respond(place: &str, every: &Every, call: &PluginCall) -> Option<Result<PluginResponse, Refused>> {
            match place {
                $($place => $area::$module::respond(every, call).await,)*
                _ => panic!("{place}"),
            }
        }
    };
    (@error $area:ident $module:ident PluginError) => { PluginError };
    (@error $area:ident $module:ident $error:ident) => { $area::$module::$error };
}

every! {
    "app-management/custom-charges" app_management::custom_charges CustomChargesPlugin PluginError:
        get_charge_limit(GetChargeLimitRequest) -> GetChargeLimitResponse,
        list_charges(ListChargesRequest) -> ListChargesResponse,
        list_usages(ListUsagesRequest) -> ListUsagesResponse,
        charges_rejected_event(ChargesRejectedRequest) -> ChargesRejectedResponse,
        usages_rejected_event(UsagesRejectedRequest) -> UsagesRejectedResponse,
        invoice_created_event(InvoiceCreatedRequest) -> InvoiceCreatedResponse,
        charge_limit_updated_event(ChargeLimitUpdatedRequest) -> ChargeLimitUpdatedResponse;
    "bookings/availability-time-slots-configuration" bookings::availability_time_slots_configuration AvailabilityTimeSlotsConfigurationPlugin PluginError:
        list_availability_time_slot_configurations(ListAvailabilityTimeSlotConfigurationsRequest) -> ListAvailabilityTimeSlotConfigurationsResponse;
    "bookings/booking-policy" bookings::booking_policy BookingPolicyPlugin PluginError:
        list_booking_policies(ListBookingPoliciesRequest) -> ListBookingPoliciesResponse;
    "bookings/bookings-validation" bookings::bookings_validation BookingsValidationPlugin PluginError:
        validate_before_create(ValidateBeforeCreateRequest) -> ValidateBeforeCreateResponse,
        validate_before_cancel(ValidateBeforeCancelRequest) -> ValidateBeforeCancelResponse,
        validate_before_reschedule(ValidateBeforeRescheduleRequest) -> ValidateBeforeRescheduleResponse,
        validate_before_create_multi_service(ValidateBeforeCreateMultiServiceRequest) -> ValidateBeforeCreateMultiServiceResponse,
        validate_before_cancel_multi_service(ValidateBeforeCancelMultiServiceRequest) -> ValidateBeforeCancelMultiServiceResponse,
        validate_before_reschedule_multi_service(ValidateBeforeRescheduleMultiServiceRequest) -> ValidateBeforeRescheduleMultiServiceResponse;
    "bookings/pricing" bookings::pricing PricingPlugin PluginError:
        calculate_price(CalculatePriceRequest) -> CalculatePriceResponse;
    "bookings/staff-sorting" bookings::staff_sorting StaffSortingPlugin StaffSortingError:
        sort_staff_members(SortStaffMembersRequest) -> SortStaffMembersResponse;
    "data/external-database" data::external_database ExternalDatabasePlugin ExternalDatabaseError:
        query_data_items(QueryDataItemsRequest) -> QueryDataItemsResponse,
        count_data_items(CountDataItemsRequest) -> CountDataItemsResponse,
        aggregate_data_items(AggregateDataItemsRequest) -> AggregateDataItemsResponse,
        query_distinct_values(QueryDistinctValuesRequest) -> QueryDistinctValuesResponse,
        insert_data_items(InsertDataItemsRequest) -> InsertDataItemsResponse,
        update_data_items(UpdateDataItemsRequest) -> UpdateDataItemsResponse,
        remove_data_items(RemoveDataItemsRequest) -> RemoveDataItemsResponse,
        truncate_data_items(TruncateDataItemsRequest) -> TruncateDataItemsResponse,
        query_referenced_data_items(QueryReferencedDataItemsRequest) -> QueryReferencedDataItemsResponse,
        insert_data_item_references(InsertDataItemReferencesRequest) -> InsertDataItemReferencesResponse,
        remove_data_item_references(RemoveDataItemReferencesRequest) -> RemoveDataItemReferencesResponse,
        list_collections(ListCollectionsRequest) -> ListCollectionsResponse,
        create_collection(CreateCollectionRequest) -> CreateCollectionResponse,
        update_collection(UpdateCollectionRequest) -> UpdateCollectionResponse,
        delete_collection(DeleteCollectionRequest) -> DeleteCollectionResponse,
        get_capabilities(GetCapabilitiesRequest) -> GetCapabilitiesResponse;
    "ecom/additional-fees" ecom::additional_fees AdditionalFeesPlugin PluginError:
        calculate_additional_fees(CalculateAdditionalFeesRequest) -> CalculateAdditionalFeesResponse;
    "ecom/catalog" ecom::catalog CatalogPlugin PluginError:
        get_catalog_items(GetCatalogItemsRequest) -> GetCatalogItemsResponse;
    "ecom/custom-triggers" ecom::custom_triggers CustomTriggersPlugin PluginError:
        list_triggers(ListTriggersRequest) -> ListTriggersResponse,
        get_eligible_triggers(GetEligibleTriggersRequest) -> GetEligibleTriggersResponse;
    "ecom/discounts" ecom::discounts DiscountsPlugin DiscountsError:
        get_eligible_discounts(GetEligibleDiscountsRequest) -> GetEligibleDiscountsResponse;
    "ecom/gift-vouchers" ecom::gift_vouchers GiftVouchersPlugin GiftVouchersError:
        get_balance(GetBalanceRequest) -> GetBalanceResponse,
        redeem(RedeemRequest) -> RedeemResponse,
        void(VoidRequest) -> VoidResponse;
    "ecom/inventory" ecom::inventory InventoryPlugin InventoryError:
        decrement_availability(DecrementAvailabilityRequest) -> DecrementAvailabilityResponse,
        increment_availability(IncrementAvailabilityRequest) -> IncrementAvailabilityResponse;
    "ecom/memberships" ecom::memberships MembershipsPlugin MembershipsError:
        list_eligible_memberships(ListEligibleMembershipsRequest) -> ListEligibleMembershipsResponse,
        list_existing_memberships(ListExistingMembershipsRequest) -> ListExistingMembershipsResponse,
        list_purchasable_plans(ListPurchasablePlansRequest) -> ListPurchasablePlansResponse,
        charge_membership(ChargeMembershipRequest) -> ChargeMembershipResponse,
        get_membership_voidability(GetMembershipVoidabilityRequest) -> GetMembershipVoidabilityResponse,
        void_membership_charge(VoidMembershipChargeRequest) -> VoidMembershipChargeResponse;
    "ecom/payment-settings" ecom::payment_settings PaymentSettingsPlugin PluginError:
        get_payment_settings(GetPaymentSettingsRequest) -> GetPaymentSettingsResponse;
    "ecom/recommendations" ecom::recommendations RecommendationsPlugin RecommendationsError:
        get_recommendations(GetRecommendationsRequest) -> GetRecommendationsResponse;
    "ecom/shipping-rates" ecom::shipping_rates ShippingRatesPlugin ShippingRatesError:
        get_shipping_rates(GetShippingRatesRequest) -> GetShippingRatesResponse;
    "ecom/tax-calculation" ecom::tax_calculation TaxCalculationPlugin PluginError:
        calculate_tax(CalculateTaxRequest) -> CalculateTaxResponse;
    "ecom/validations" ecom::validations ValidationsPlugin PluginError:
        get_validation_violations(GetValidationViolationsRequest) -> GetValidationViolationsResponse;
    "forms/form-submissions" forms::form_submissions FormSubmissionsPlugin PluginError:
        validate_submission(ValidateSubmissionRequest) -> ValidateSubmissionResponse;
}
