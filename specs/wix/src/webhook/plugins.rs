//! The service plugins of each area. Made by `examples/import`.

/// Service plugins of Wix apps.
#[cfg(feature = "plugin-app-management-custom-charges")]
pub mod app_management {
    /// Wix apps: custom charges.
    #[cfg(feature = "plugin-app-management-custom-charges")]
    #[permitted::types("../../plugins/app-management/custom-charges.json")]
    pub mod custom_charges {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix apps: custom charges.
            CustomChargesPlugin "PREMIUM_CUSTOM_CHARGES" crate::webhook::PluginError:
            /// Gets charge limit.
            "/v1/charge-limit" => get_charge_limit(GetChargeLimitRequest) -> GetChargeLimitResponse;
            /// Lists charges.
            "/v1/charges" => list_charges(ListChargesRequest) -> ListChargesResponse;
            /// Lists usages.
            "/v1/usages" => list_usages(ListUsagesRequest) -> ListUsagesResponse;
            /// An event: charges rejected.
            "/v1/charges-rejected" => charges_rejected_event(ChargesRejectedRequest) -> ChargesRejectedResponse;
            /// An event: usages rejected.
            "/v1/usages-rejected" => usages_rejected_event(UsagesRejectedRequest) -> UsagesRejectedResponse;
            /// An event: invoice created.
            "/v1/invoice-created" => invoice_created_event(InvoiceCreatedRequest) -> InvoiceCreatedResponse;
            /// An event: charge limit updated.
            "/v1/limit-updated" => charge_limit_updated_event(ChargeLimitUpdatedRequest) -> ChargeLimitUpdatedResponse;
        }
    }
}

/// Service plugins of Wix Bookings.
#[cfg(any(
    feature = "plugin-bookings-availability-time-slots-configuration",
    feature = "plugin-bookings-booking-policy",
    feature = "plugin-bookings-bookings-validation",
    feature = "plugin-bookings-pricing",
    feature = "plugin-bookings-staff-sorting"
))]
pub mod bookings {
    /// Wix Bookings: availability time slots configuration.
    #[cfg(feature = "plugin-bookings-availability-time-slots-configuration")]
    #[permitted::types("../../plugins/bookings/availability-time-slots-configuration.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types))]
    pub mod availability_time_slots_configuration {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix Bookings: availability time slots configuration.
            AvailabilityTimeSlotsConfigurationPlugin "AVAILABILITY_TIME_SLOTS_CONFIGURATION_PROVIDER" crate::webhook::PluginError:
            /// Lists availability time slot configurations.
            "/v2/list-availability-time-slot-configurations" => list_availability_time_slot_configurations(ListAvailabilityTimeSlotConfigurationsRequest) -> ListAvailabilityTimeSlotConfigurationsResponse;
        }
    }

    /// Wix Bookings: booking policy.
    #[cfg(feature = "plugin-bookings-booking-policy")]
    #[permitted::types("../../plugins/bookings/booking-policy.json")]
    pub mod booking_policy {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix Bookings: booking policy.
            BookingPolicyPlugin "BOOKING_POLICY_PROVIDER" crate::webhook::PluginError:
            /// Lists booking policies.
            "/v2/list-booking-policies" => list_booking_policies(ListBookingPoliciesRequest) -> ListBookingPoliciesResponse;
        }
    }

    /// Wix Bookings: bookings validation.
    #[cfg(feature = "plugin-bookings-bookings-validation")]
    #[permitted::types("../../plugins/bookings/bookings-validation.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types))]
    pub mod bookings_validation {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix Bookings: bookings validation.
            BookingsValidationPlugin "BOOKINGS_VALIDATION_PROVIDER" crate::webhook::PluginError:
            /// Validates before create.
            "/v1/validate-before-create" => validate_before_create(ValidateBeforeCreateRequest) -> ValidateBeforeCreateResponse;
            /// Validates before cancel.
            "/v1/validate-before-cancel" => validate_before_cancel(ValidateBeforeCancelRequest) -> ValidateBeforeCancelResponse;
            /// Validates before reschedule.
            "/v1/validate-before-reschedule" => validate_before_reschedule(ValidateBeforeRescheduleRequest) -> ValidateBeforeRescheduleResponse;
            /// Validates before create multi service.
            "/v1/validate-before-create-multi-service" => validate_before_create_multi_service(ValidateBeforeCreateMultiServiceRequest) -> ValidateBeforeCreateMultiServiceResponse;
            /// Validates before cancel multi service.
            "/v1/validate-before-cancel-multi-service" => validate_before_cancel_multi_service(ValidateBeforeCancelMultiServiceRequest) -> ValidateBeforeCancelMultiServiceResponse;
            /// Validates before reschedule multi service.
            "/v1/validate-before-reschedule-multi-service" => validate_before_reschedule_multi_service(ValidateBeforeRescheduleMultiServiceRequest) -> ValidateBeforeRescheduleMultiServiceResponse;
        }
    }

    /// Wix Bookings: pricing.
    #[cfg(feature = "plugin-bookings-pricing")]
    #[permitted::types("../../plugins/bookings/pricing.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types))]
    pub mod pricing {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix Bookings: pricing.
            PricingPlugin "BOOKINGS_PRICING_PROVIDER" crate::webhook::PluginError:
            /// Calculates price.
            "/v1/calculate-price" => calculate_price(CalculatePriceRequest) -> CalculatePriceResponse;
        }
    }

    /// Wix Bookings: staff sorting.
    #[cfg(feature = "plugin-bookings-staff-sorting")]
    #[permitted::types("../../plugins/bookings/staff-sorting.json", types("../../openapi/common.json" = crate::common))]
    pub mod staff_sorting {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix Bookings: staff sorting.
            StaffSortingError:
            "SORTING_ERROR" 400 => Sorting;
        }

        plugin! {
            /// The service plugin of Wix Bookings: staff sorting.
            StaffSortingPlugin "STAFF_SORTING_PROVIDER" StaffSortingError:
            /// Sorts staff members. Errors: `SORTING_ERROR`.
            "/v1/sort-staff-members" => sort_staff_members(SortStaffMembersRequest) -> SortStaffMembersResponse;
        }
    }
}

/// Service plugins of Wix Data.
#[cfg(feature = "plugin-data-external-database")]
pub mod data {
    /// Wix Data: external database.
    #[cfg(feature = "plugin-data-external-database")]
    #[permitted::types("../../plugins/data/external-database.json", types("../../openapi/common.json" = crate::common))]
    pub mod external_database {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix Data: external database.
            ExternalDatabaseError:
            "ITEM_ALREADY_EXISTS" 409 => ItemAlreadyExists(data: ItemAlreadyExistsError);
            "ITEM_NOT_FOUND" 404 => ItemNotFound(data: ItemNotFoundError);
            "COLLECTION_ALREADY_EXISTS" 409 => CollectionAlreadyExists(data: CollectionAlreadyExistsError);
            "COLLECTION_NOT_FOUND" 404 => CollectionNotFound(data: CollectionNotFoundError);
            "REFERENCE_ALREADY_EXISTS" 409 => ReferenceAlreadyExists(data: ReferenceAlreadyExistsError);
            "REFERENCE_NOT_FOUND" 404 => ReferenceNotFound(data: ReferenceNotFoundError);
            "VALIDATION_ERROR" 400 => Validation(data: ValidationError);
            "COLLECTION_CHANGE_NOT_SUPPORTED" 400 => CollectionChangeNotSupported(data: CollectionChangeNotSupported);
            "BAD_REQUEST" 400 => BadRequest;
        }

        plugin! {
            /// The service plugin of Wix Data: external database.
            ExternalDatabasePlugin "EXTERNAL_DATABASE_PROVIDER" ExternalDatabaseError:
            /// Queries data items. Errors: `ITEM_ALREADY_EXISTS`, `ITEM_NOT_FOUND`, `COLLECTION_ALREADY_EXISTS`, `COLLECTION_NOT_FOUND`, `REFERENCE_ALREADY_EXISTS`, `REFERENCE_NOT_FOUND`, `VALIDATION_ERROR`, `COLLECTION_CHANGE_NOT_SUPPORTED`, `BAD_REQUEST`.
            "/v3/items/query" => query_data_items(QueryDataItemsRequest) -> QueryDataItemsResponse;
            /// Counts data items.
            "/v3/items/count" => count_data_items(CountDataItemsRequest) -> CountDataItemsResponse;
            /// Aggregates data items.
            "/v3/items/aggregate" => aggregate_data_items(AggregateDataItemsRequest) -> AggregateDataItemsResponse;
            /// Queries distinct values.
            "/v3/items/query-distinct-values" => query_distinct_values(QueryDistinctValuesRequest) -> QueryDistinctValuesResponse;
            /// Inserts data items.
            "/v3/items/insert" => insert_data_items(InsertDataItemsRequest) -> InsertDataItemsResponse;
            /// Updates data items.
            "/v3/items/update" => update_data_items(UpdateDataItemsRequest) -> UpdateDataItemsResponse;
            /// Removes data items.
            "/v3/items/remove" => remove_data_items(RemoveDataItemsRequest) -> RemoveDataItemsResponse;
            /// Truncates data items.
            "/v3/items/truncate" => truncate_data_items(TruncateDataItemsRequest) -> TruncateDataItemsResponse;
            /// Queries referenced data items.
            "/v3/items/query-referenced" => query_referenced_data_items(QueryReferencedDataItemsRequest) -> QueryReferencedDataItemsResponse;
            /// Inserts data item references.
            "/v3/items/insert-references" => insert_data_item_references(InsertDataItemReferencesRequest) -> InsertDataItemReferencesResponse;
            /// Removes data item references.
            "/v3/items/remove-references" => remove_data_item_references(RemoveDataItemReferencesRequest) -> RemoveDataItemReferencesResponse;
            /// Lists collections.
            "/v3/collections/get" => list_collections(ListCollectionsRequest) -> ListCollectionsResponse;
            /// Creates collection.
            "/v3/collections/create" => create_collection(CreateCollectionRequest) -> CreateCollectionResponse;
            /// Updates collection.
            "/v3/collections/update" => update_collection(UpdateCollectionRequest) -> UpdateCollectionResponse;
            /// Deletes collection.
            "/v3/collections/delete" => delete_collection(DeleteCollectionRequest) -> DeleteCollectionResponse;
            /// Gets capabilities.
            "/v3/capabilities/get" => get_capabilities(GetCapabilitiesRequest) -> GetCapabilitiesResponse;
        }
    }
}

/// Service plugins of Wix eCommerce.
#[cfg(any(
    feature = "plugin-ecom-additional-fees",
    feature = "plugin-ecom-catalog",
    feature = "plugin-ecom-custom-triggers",
    feature = "plugin-ecom-discounts",
    feature = "plugin-ecom-gift-vouchers",
    feature = "plugin-ecom-inventory",
    feature = "plugin-ecom-memberships",
    feature = "plugin-ecom-payment-settings",
    feature = "plugin-ecom-recommendations",
    feature = "plugin-ecom-shipping-rates",
    feature = "plugin-ecom-tax-calculation",
    feature = "plugin-ecom-validations"
))]
pub mod ecom {
    /// Wix eCommerce: additional fees.
    #[cfg(feature = "plugin-ecom-additional-fees")]
    #[permitted::types("../../plugins/ecom/additional-fees.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod additional_fees {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix eCommerce: additional fees.
            AdditionalFeesPlugin "ECOM_ADDITIONAL_FEES" crate::webhook::PluginError:
            /// Calculates additional fees.
            "/v1/calculate-additional-fees" => calculate_additional_fees(CalculateAdditionalFeesRequest) -> CalculateAdditionalFeesResponse;
        }
    }

    /// Wix eCommerce: catalog.
    #[cfg(feature = "plugin-ecom-catalog")]
    #[permitted::types("../../plugins/ecom/catalog.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod catalog {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix eCommerce: catalog.
            CatalogPlugin "ECOM_CATALOG" crate::webhook::PluginError:
            /// Gets catalog items.
            "/get-catalog-items" => get_catalog_items(GetCatalogItemsRequest) -> GetCatalogItemsResponse;
        }
    }

    /// Wix eCommerce: custom triggers.
    #[cfg(feature = "plugin-ecom-custom-triggers")]
    #[permitted::types("../../plugins/ecom/custom-triggers.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod custom_triggers {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix eCommerce: custom triggers.
            CustomTriggersPlugin "ECOM_DISCOUNTS_TRIGGER" crate::webhook::PluginError:
            /// Lists triggers.
            "/v1/list-triggers" => list_triggers(ListTriggersRequest) -> ListTriggersResponse;
            /// Gets eligible triggers.
            "/v1/get-eligible-triggers" => get_eligible_triggers(GetEligibleTriggersRequest) -> GetEligibleTriggersResponse;
        }
    }

    /// Wix eCommerce: discounts.
    #[cfg(feature = "plugin-ecom-discounts")]
    #[permitted::types("../../plugins/ecom/discounts.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod discounts {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix eCommerce: discounts.
            DiscountsError:
            "ERROR_COUPON_LIMIT_PER_CUSTOMER_EXCEEDED" 428 => CouponLimitPerCustomerExceeded;
            "ERROR_COUPON_IS_DISABLED" 428 => CouponIsDisabled;
            "ERROR_COUPON_USAGE_EXCEEDED" 428 => CouponUsageExceeded;
            "ERROR_COUPON_HAS_EXPIRED" 428 => CouponHasExpired;
            "ERROR_COUPON_IS_NOT_ACTIVE_YET" 428 => CouponIsNotActiveYet;
            "ERROR_COUPON_DOES_NOT_EXIST" 404 => CouponDoesNotExist;
        }

        plugin! {
            /// The service plugin of Wix eCommerce: discounts.
            DiscountsPlugin "ECOM_DISCOUNTS" DiscountsError:
            /// Gets eligible discounts. Errors: `ERROR_COUPON_LIMIT_PER_CUSTOMER_EXCEEDED`, `ERROR_COUPON_IS_DISABLED`, `ERROR_COUPON_USAGE_EXCEEDED`, `ERROR_COUPON_HAS_EXPIRED`, `ERROR_COUPON_IS_NOT_ACTIVE_YET`, `ERROR_COUPON_DOES_NOT_EXIST`.
            "/v1/eligible-discounts" => get_eligible_discounts(GetEligibleDiscountsRequest) -> GetEligibleDiscountsResponse;
        }
    }

    /// Wix eCommerce: gift vouchers.
    #[cfg(feature = "plugin-ecom-gift-vouchers")]
    #[permitted::types("../../plugins/ecom/gift-vouchers.json", types("../../openapi/common.json" = crate::common))]
    pub mod gift_vouchers {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix eCommerce: gift vouchers.
            GiftVouchersError:
            "GIFT_CARD_NOT_FOUND" 404 => GiftCardNotFound;
            "GIFT_CARD_DISABLED" 428 => GiftCardDisabled;
            "GIFT_CARD_EXPIRED" 428 => GiftCardExpired;
            "MISSING_CURRENCY" 428 => MissingCurrency;
            "INSUFFICIENT_FUNDS" 428 => InsufficientFunds;
            "ALREADY_REDEEMED" 409 => AlreadyRedeemed;
            "CURRENCY_NOT_SUPPORTED" 400 => CurrencyNotSupported;
            "TRANSACTION_NOT_FOUND" 404 => TransactionNotFound;
            "ALREADY_VOIDED" 409 => AlreadyVoided;
        }

        plugin! {
            /// The service plugin of Wix eCommerce: gift vouchers.
            GiftVouchersPlugin "GIFT_CARDS_PROVIDER" GiftVouchersError:
            /// Gets balance. Errors: `GIFT_CARD_NOT_FOUND`, `GIFT_CARD_DISABLED`, `GIFT_CARD_EXPIRED`, `MISSING_CURRENCY`.
            "/v1/balance" => get_balance(GetBalanceRequest) -> GetBalanceResponse;
            /// Redeems. Errors: `GIFT_CARD_NOT_FOUND`, `GIFT_CARD_DISABLED`, `GIFT_CARD_EXPIRED`, `MISSING_CURRENCY`, `INSUFFICIENT_FUNDS`, `ALREADY_REDEEMED`, `CURRENCY_NOT_SUPPORTED`.
            "/v1/redeem" => redeem(RedeemRequest) -> RedeemResponse;
            /// Voids.
            "/v1/void" => void(VoidRequest) -> VoidResponse;
        }
    }

    /// Wix eCommerce: inventory.
    #[cfg(feature = "plugin-ecom-inventory")]
    #[permitted::types("../../plugins/ecom/inventory.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod inventory {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix eCommerce: inventory.
            InventoryError:
            "DECREMENT_NOT_POSSIBLE" 428 => DecrementNotPossible;
            "INCREMENT_NOT_POSSIBLE" 428 => IncrementNotPossible;
        }

        plugin! {
            /// The service plugin of Wix eCommerce: inventory.
            InventoryPlugin "ECOM_INVENTORY" InventoryError:
            /// Decrements availability. Errors: `DECREMENT_NOT_POSSIBLE`.
            "/v1/decrement" => decrement_availability(DecrementAvailabilityRequest) -> DecrementAvailabilityResponse;
            /// Increments availability. Errors: `INCREMENT_NOT_POSSIBLE`.
            "/v1/increment" => increment_availability(IncrementAvailabilityRequest) -> IncrementAvailabilityResponse;
        }
    }

    /// Wix eCommerce: memberships.
    #[cfg(feature = "plugin-ecom-memberships")]
    #[permitted::types("../../plugins/ecom/memberships.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod memberships {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix eCommerce: memberships.
            MembershipsError:
            "INVALID_SELECTION" 400 => InvalidSelection(data: MembershipInvalidSelectionErrors);
            "INSUFFICIENT_BALANCE" 428 => InsufficientBalance;
            "MEMBERSHIP_DOES_NOT_APPLY_TO_ITEM" 400 => MembershipDoesNotApplyToItem;
            "MEMBERSHIP_CANNOT_BE_CHARGED" 428 => MembershipCannotBeUsed(data: MembershipCannotBeChargedError);
            "MEMBERSHIP_ALREADY_CHARGED" 409 => MembershipAlreadyCharged(data: MembershipAlreadyChargedError);
            "TRANSACTION_NOT_FOUND" 404 => TransactionNotFound;
            "TRANSACTION_CANNOT_BE_VOIDED" 428 => TransactionCannotBeVoided;
            "TRANSACTION_ALREADY_VOIDED" 409 => TransactionAlreadyVoided;
        }

        plugin! {
            /// The service plugin of Wix eCommerce: memberships.
            MembershipsPlugin "ECOM_MEMBERSHIPS" MembershipsError:
            /// Lists eligible memberships. Errors: `INVALID_SELECTION`, `INSUFFICIENT_BALANCE`.
            "/v1/list-eligible-memberships" => list_eligible_memberships(ListEligibleMembershipsRequest) -> ListEligibleMembershipsResponse;
            /// Lists existing memberships.
            "/v1/list-existing-memberships" => list_existing_memberships(ListExistingMembershipsRequest) -> ListExistingMembershipsResponse;
            /// Lists purchasable plans.
            "/v1/list-purchasable-plans" => list_purchasable_plans(ListPurchasablePlansRequest) -> ListPurchasablePlansResponse;
            /// Charges membership. Errors: `MEMBERSHIP_DOES_NOT_APPLY_TO_ITEM`, `MEMBERSHIP_CANNOT_BE_CHARGED`, `MEMBERSHIP_ALREADY_CHARGED`.
            "/v1/charge-membership" => charge_membership(ChargeMembershipRequest) -> ChargeMembershipResponse;
            /// Gets membership voidability. Errors: `TRANSACTION_NOT_FOUND`.
            "/v1/get-voidability" => get_membership_voidability(GetMembershipVoidabilityRequest) -> GetMembershipVoidabilityResponse;
            /// Voids membership charge. Errors: `TRANSACTION_NOT_FOUND`, `TRANSACTION_CANNOT_BE_VOIDED`, `TRANSACTION_ALREADY_VOIDED`.
            "/v1/void-membership-charge" => void_membership_charge(VoidMembershipChargeRequest) -> VoidMembershipChargeResponse;
        }
    }

    /// Wix eCommerce: payment settings.
    #[cfg(feature = "plugin-ecom-payment-settings")]
    #[permitted::types("../../plugins/ecom/payment-settings.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod payment_settings {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix eCommerce: payment settings.
            PaymentSettingsPlugin "ECOM_PAYMENT_SETTINGS" crate::webhook::PluginError:
            /// Gets payment settings.
            "/v1/payment-settings" => get_payment_settings(GetPaymentSettingsRequest) -> GetPaymentSettingsResponse;
        }
    }

    /// Wix eCommerce: recommendations.
    #[cfg(feature = "plugin-ecom-recommendations")]
    #[permitted::types("../../plugins/ecom/recommendations.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod recommendations {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix eCommerce: recommendations.
            RecommendationsError:
            "ALGORITHM_NOT_SUPPORTED" 400 => AlgorithmNotSupported(data: RecommendationAlgorithmNotSupported);
            "ITEM_APP_ID_NOT_SUPPORTED" 400 => ItemAppIdNotSupported(data: ItemAppIdNotSupportedError);
        }

        plugin! {
            /// The service plugin of Wix eCommerce: recommendations.
            RecommendationsPlugin "ECOM_RECOMMENDATIONS_PROVIDER" RecommendationsError:
            /// Gets recommendations. Errors: `ALGORITHM_NOT_SUPPORTED`, `ITEM_APP_ID_NOT_SUPPORTED`.
            "/v1/get-recommendations" => get_recommendations(GetRecommendationsRequest) -> GetRecommendationsResponse;
        }
    }

    /// Wix eCommerce: shipping rates.
    #[cfg(feature = "plugin-ecom-shipping-rates")]
    #[permitted::types("../../plugins/ecom/shipping-rates.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod shipping_rates {
        use crate::webhook::serve::{plugin, plugin_errors};

        plugin_errors! {
            /// An error of Wix eCommerce: shipping rates.
            ShippingRatesError:
            "MISSING_POSTAL_CODE" 400 => MissingPostalCode(data: MissingPostalCodeError);
            "INVALID_POSTAL_CODE" 400 => InvalidPostalCode(data: InvalidPostalCodeError);
            "PARTIAL_ADDRESS" 400 => InvalidAddress(data: InvalidAddressError);
            "GENERIC_ERROR" 400 => GenericShippingRates(data: GenericShippingRatesError);
        }

        plugin! {
            /// The service plugin of Wix eCommerce: shipping rates.
            ShippingRatesPlugin "ECOM_SHIPPING_RATES" ShippingRatesError:
            /// Gets shipping rates. Errors: `MISSING_POSTAL_CODE`, `INVALID_POSTAL_CODE`, `PARTIAL_ADDRESS`, `GENERIC_ERROR`.
            "/v1/getRates" => get_shipping_rates(GetShippingRatesRequest) -> GetShippingRatesResponse;
        }
    }

    /// Wix eCommerce: tax calculation.
    #[cfg(feature = "plugin-ecom-tax-calculation")]
    #[permitted::types("../../plugins/ecom/tax-calculation.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod tax_calculation {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix eCommerce: tax calculation.
            TaxCalculationPlugin "TAX_CALCULATION_PROVIDER" crate::webhook::PluginError:
            /// Calculates tax.
            "/v1/calculate-tax" => calculate_tax(CalculateTaxRequest) -> CalculateTaxResponse;
        }
    }

    /// Wix eCommerce: validations.
    #[cfg(feature = "plugin-ecom-validations")]
    #[permitted::types("../../plugins/ecom/validations.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod validations {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix eCommerce: validations.
            ValidationsPlugin "ECOM_VALIDATIONS" crate::webhook::PluginError:
            /// Gets validation violations.
            "/v1/get-violations" => get_validation_violations(GetValidationViolationsRequest) -> GetValidationViolationsResponse;
        }
    }
}

/// Service plugins of Wix Forms.
#[cfg(feature = "plugin-forms-form-submissions")]
pub mod forms {
    /// Wix Forms: form submissions.
    #[cfg(feature = "plugin-forms-form-submissions")]
    #[permitted::types("../../plugins/forms/form-submissions.json", types("../../openapi/common.json" = crate::common, "../../openapi/forms/types.json" = crate::forms::types))]
    pub mod form_submissions {
        use crate::webhook::serve::plugin;

        plugin! {
            /// The service plugin of Wix Forms: form submissions.
            FormSubmissionsPlugin "FORMS_SUBMISSIONS_EXTENSION_PROVIDER" crate::webhook::PluginError:
            /// Validates submission.
            "/v4/submissions/validate" => validate_submission(ValidateSubmissionRequest) -> ValidateSubmissionResponse;
        }
    }
}
