//! Made by `examples/import`.

/// Wix apps.
#[cfg(feature = "_app-management")]
pub mod app_management {
    /// Wix apps: external billing.
    #[cfg(feature = "app-management-external-billing")]
    pub mod external_billing {
        crate::codes::codes! {
            ReportExternalBillingEventError {
                "FAILED_PRECONDITION" => FailedPrecondition,
            }
        }
    }
}

/// Wix Bookings.
#[cfg(feature = "_bookings")]
pub mod bookings {
    /// Wix Bookings: attendance.
    #[cfg(feature = "bookings-attendance")]
    pub mod attendance {
        crate::codes::codes! {
            GetAttendanceError {
                "ATTENDANCE_NOT_FOUND" => AttendanceNotFound,
            }
            DeleteAttendanceError {
                "ATTENDANCE_NOT_FOUND" => AttendanceNotFound,
            }
            SetAttendanceError {
                "SESSION_ID_NOT_PROVIDED" => SessionIdNotProvided,
            }
            BulkSetAttendanceError {
                "ATTENDANCES_MISSING_IN_REQUEST" => AttendancesMissingInRequest,
            }
        }
    }
    /// Wix Bookings: attribute definition.
    #[cfg(feature = "bookings-attribute-definition")]
    pub mod attribute_definition {
        crate::codes::codes! {
            CreateAttributeDefinitionError {
                "DEFAULT_VALUE_NOT_IN_ALLOWED_VALUES" => DefaultValueNotInAllowedValues,
                "DEFAULT_VALUE_OUT_OF_RANGE" => DefaultValueOutOfRange,
                "DEFAULT_VALUE_TYPE_MISMATCH" => DefaultValueTypeMismatch,
                "DUPLICATE_ATTRIBUTE_NAME" => DuplicateAttributeName,
                "NUMBER_CONFIG_MAX_LESS_THAN_MIN" => NumberConfigMaxLessThanMin,
            }
            UpdateAttributeDefinitionError {
                "DEFAULT_VALUE_NO_LONGER_VALID" => DefaultValueNoLongerValid,
                "DUPLICATE_ATTRIBUTE_NAME" => DuplicateAttributeName,
                "NUMBER_CONFIG_MAX_LESS_THAN_MIN" => NumberConfigMaxLessThanMin,
                "VALUE_TYPE_IMMUTABLE" => ValueTypeImmutable,
            }
            BulkUpdateAttributeDefinitionTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateAttributeDefinitionTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
    }
    /// Wix Bookings: attribute value.
    #[cfg(feature = "bookings-attribute-value")]
    pub mod attribute_value {
        crate::codes::codes! {
            BulkUpsertAttributeValuesError {
                "ATTRIBUTE_DEFINITION_NOT_FOUND" => AttributeDefinitionNotFound,
                "VALUE_NOT_IN_ALLOWED_VALUES" => ValueNotInAllowedValues,
                "VALUE_OUT_OF_RANGE" => ValueOutOfRange,
                "VALUE_REQUIRED" => ValueRequired,
                "VALUE_TYPE_MISMATCH" => ValueTypeMismatch,
            }
        }
    }
    /// Wix Bookings: availability calendar.
    #[cfg(feature = "bookings-availability-calendar")]
    pub mod availability_calendar {
        crate::codes::codes! {
            GetScheduleAvailabilityError {
                "FAILED_RESOLVING_SCHEDULE" => FailedResolvingSchedule,
                "FAILED_VALIDATING_AVAILABILITY" => FailedValidatingAvailability,
            }
        }
    }
    /// Wix Bookings: availability time slots.
    #[cfg(feature = "bookings-availability-time-slots")]
    pub mod availability_time_slots {
        crate::codes::codes! {
            ListAvailabilityTimeSlotsError {
                "MISSING_ARGUMENTS" => MissingArguments,
                "MULTIPLE_IMPLEMENTERS_FOUND" => MultipleImplementersFound,
                "NO_IMPLEMENTERS_FOUND" => NoImplementersFound,
                "REQUESTED_GENDER_NOT_ALLOWED" => RequestedGenderNotAllowed,
                "SERVICE_NOT_FOUND" => ServiceNotFound,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
            }
            ListAvailabilityTimeSlotEndOptionsError {
                "END_OPTIONS_NOT_SUPPORTED" => EndOptionsNotSupported,
                "MAX_END_DATE_EXCEEDS_MAXIMUM" => MaxEndDateExceedsMaximum,
                "MULTIPLE_IMPLEMENTERS_FOUND" => MultipleImplementersFound,
                "NO_IMPLEMENTERS_FOUND" => NoImplementersFound,
                "SERVICE_NOT_FOUND" => ServiceNotFound,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
            }
            GetAvailabilityTimeSlotError {
                "MULTIPLE_IMPLEMENTERS_FOUND" => MultipleImplementersFound,
                "NO_IMPLEMENTERS_FOUND" => NoImplementersFound,
                "REQUESTED_GENDER_NOT_ALLOWED" => RequestedGenderNotAllowed,
                "SLOT_NOT_FOUND" => SlotNotFound,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
            }
        }
    }
    /// Wix Bookings: booking fees.
    #[cfg(feature = "bookings-booking-fees")]
    pub mod booking_fees {
        crate::codes::codes! {
            ListBookingFeesByBookingIdsError {
                "MISSING_BOOKING_IDS" => MissingBookingIds,
            }
            ApplyBookingFeesToOrderError {
                "BOOKING_FEE_ALREADY_APPLIED" => BookingFeeAlreadyApplied,
                "BOOKING_FEE_AND_ORDER_CURRENCIES_ARE_INCONSISTENT" => BookingFeeAndOrderCurrenciesAreInconsistent,
                "BOOKING_FEE_NOT_FOUND" => BookingFeeNotFound,
                "BOOKING_IDS_BELONG_TO_DIFFERENT_ORDERS" => BookingIdsBelongToDifferentOrders,
                "FAILED_APPLYING_BOOKING_FEE_TO_ORDER" => FailedApplyingBookingFeeToOrder,
                "FAILED_CALCULATING_BOOKING_FEE" => FailedCalculatingBookingFee,
                "ORDER_CANNOT_BE_EDITED" => OrderCannotBeEdited,
                "ORDER_IS_ALREADY_EDITED" => OrderIsAlreadyEdited,
                "ORDER_NOT_FOUND" => OrderNotFound,
                "ORDER_WITH_TAXABLE_EXISTING_ADDITIONAL_FEE_CANNOT_BE_EDITED" => OrderWithTaxableExistingAdditionalFeeCannotBeEdited,
                "PARTIALLY_OR_FULLY_REFUNDED_ORDER_CANNOT_BE_EDITED" => PartiallyOrFullyRefundedOrderCannotBeEdited,
                "PRICE_OVERRIDE_EXCEEDS_MAX" => PriceOverrideExceedsMax,
                "PRICE_OVERRIDE_INSUFFICIENT_PERMISSIONS" => PriceOverrideInsufficientPermissions,
                "UPDATING_ITEM_WITH_RELATED_ADDITIONAL_FEE_IS_FORBIDDEN" => UpdatingItemWithRelatedAdditionalFeeIsForbidden,
                "UPDATING_ITEM_WITH_RELATED_DISCOUNT_IS_FORBIDDEN" => UpdatingItemWithRelatedDiscountIsForbidden,
            }
            CollectAppliedBookingFeesError {
                "ADDITIONAL_FEE_NOT_FOUND" => AdditionalFeeNotFound,
                "FEE_IS_NOT_BOOKING_FEE" => FeeIsNotBookingFee,
                "ORDER_BALANCE_NON_POSITIVE" => OrderBalanceNonPositive,
                "ORDER_NOT_FOUND" => OrderNotFound,
            }
        }
    }
    /// Wix Bookings: booking policies.
    #[cfg(feature = "bookings-booking-policies")]
    pub mod booking_policies {
        crate::codes::codes! {
            DeleteBookingPolicyError {
                "DEFAULT_POLICY_CANNOT_BE_DELETED" => DefaultPolicyCannotBeDeleted,
            }
        }
        crate::codes::rules! {
            CreateBookingPolicyRule {
                "BOTH_LATE_AND_AFTER_START_POLICIES_NOT_ALLOWED" => BothLateAndAfterStartPoliciesNotAllowed,
                "CANCELLATION_FEE_WITHOUT_CREDIT_CARD" => CancellationFeeWithoutCreditCard,
                "CANCELLATION_FEE_WITHOUT_DESCRIPTION" => CancellationFeeWithoutDescription,
                "EMPTY_CANCELLATION_WINDOWS_LIST" => EmptyCancellationWindowsList,
                "INTAKE_FORM_APP_NOT_INSTALLED" => IntakeFormAppNotInstalled,
                "INTAKE_FORM_ARCHIVED" => IntakeFormArchived,
                "INTAKE_FORM_ID_REQUIRED" => IntakeFormIdRequired,
                "INTAKE_FORM_NOT_FOUND" => IntakeFormNotFound,
                "INVALID_BOOKING_WINDOW" => InvalidBookingWindow,
                "INVALID_CANCELLATION_WINDOWS_ORDER" => InvalidCancellationWindowsOrder,
                "INVALID_COMPLETION_REQUIREMENT_FOR_TIMING" => InvalidCompletionRequirementForTiming,
            }
            UpdateBookingPolicyRule {
                "BOTH_LATE_AND_AFTER_START_POLICIES_NOT_ALLOWED" => BothLateAndAfterStartPoliciesNotAllowed,
                "CANCELLATION_FEE_WITHOUT_CREDIT_CARD" => CancellationFeeWithoutCreditCard,
                "CANCELLATION_FEE_WITHOUT_DESCRIPTION" => CancellationFeeWithoutDescription,
                "EMPTY_CANCELLATION_WINDOWS_LIST" => EmptyCancellationWindowsList,
                "INTAKE_FORM_APP_NOT_INSTALLED" => IntakeFormAppNotInstalled,
                "INTAKE_FORM_ARCHIVED" => IntakeFormArchived,
                "INTAKE_FORM_ID_REQUIRED" => IntakeFormIdRequired,
                "INTAKE_FORM_NOT_FOUND" => IntakeFormNotFound,
                "INVALID_BOOKING_WINDOW" => InvalidBookingWindow,
                "INVALID_CANCELLATION_WINDOWS_ORDER" => InvalidCancellationWindowsOrder,
                "INVALID_COMPLETION_REQUIREMENT_FOR_TIMING" => InvalidCompletionRequirementForTiming,
            }
        }
    }
    /// Wix Bookings: booking policy snapshots.
    #[cfg(feature = "bookings-booking-policy-snapshots")]
    pub mod booking_policy_snapshots {
        crate::codes::codes! {
            ListPolicySnapshotsByBookingIdsError {
                "BOOKING_POLICY_SNAPSHOT_NOT_FOUND" => BookingPolicySnapshotNotFound,
            }
        }
    }
    /// Wix Bookings: bookings settings.
    #[cfg(feature = "bookings-bookings-settings")]
    pub mod bookings_settings {
        crate::codes::codes! {
            GetBookingsSettingsError {
                "BOOKINGS_SETTINGS_NOT_FOUND" => BookingsSettingsNotFound,
            }
        }
    }
    /// Wix Bookings: bookings.
    #[cfg(feature = "bookings-bookings")]
    pub mod bookings {
        crate::codes::codes! {
            ConfirmOrDeclineBookingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "INVALID_BOOKING_STATUS" => InvalidBookingStatus,
            }
            BulkConfirmOrDeclineBookingError {
                "DUPLICATED_BOOKINGS" => DuplicatedBookings,
            }
            BookingsCancelBookingAnonymouslyError {
                "BOOKING_CANNOT_BE_CANCELLED" => BookingCannotBeCancelled,
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "INVALID_TOKEN" => InvalidToken,
            }
            BookingsRescheduleBookingAnonymouslyError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "INVALID_TOKEN" => InvalidToken,
                "RESCHEDULING_NOT_ALLOWED" => ReschedulingNotAllowed,
            }
            BookingsGetBookingAnonymouslyError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "FAILED_GETTING_BOOKING_FEES" => FailedGettingBookingFees,
                "INVALID_TOKEN" => InvalidToken,
            }
            GetServiceAnonymouslyError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "FAILED_GETTING_SERVICE" => FailedGettingService,
                "INVALID_TOKEN" => InvalidToken,
                "SERVICE_NOT_FOUND" => ServiceNotFound,
            }
            GetAnonymousActionTokenError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "FAILED_GENERATING_TOKEN" => FailedGeneratingToken,
            }
            GetAnonymousActionTokenForMultiServiceBookingError {
                "FAILED_GENERATING_TOKEN" => FailedGeneratingToken,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
            }
            GetMultiServiceBookingAnonymouslyError {
                "INVALID_TOKEN" => InvalidToken,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
            }
            CancelMultiServiceBookingAnonymouslyError {
                "BOOKING_CANNOT_BE_CANCELLED" => BookingCannotBeCancelled,
                "INVALID_TOKEN" => InvalidToken,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
            }
            CreateMultiServiceBookingError {
                "CAN_NOT_SKIP_AVAILABILITY_VALIDATION_IF_RESOURCE_NOT_PROVIDED" => CanNotSkipAvailabilityValidationIfResourceNotProvided,
                "EMPTY_FORM_INFO" => EmptyFormInfo,
                "FAILED_RESOLVING_CUSTOM_CHOICES" => FailedResolvingCustomChoices,
                "INVALID_CHOICES" => InvalidChoices,
                "RESOURCE_NOT_FOUND" => ResourceNotFound,
                "SCHEDULE_NOT_FOUND" => ScheduleNotFound,
                "SLOT_NOT_AVAILABLE" => SlotNotAvailable,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
                "VALIDATION_FAILURE" => ValidationFailure,
            }
            RescheduleMultiServiceBookingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_REVISION_MISMATCH" => BookingRevisionMismatch,
                "DUPLICATE_BOOKING_INFO" => DuplicateBookingInfo,
                "MULTI_SERVICE_BOOKING_INCLUDES_MULTIPLE_STAFF_MEMBERS" => MultiServiceBookingIncludesMultipleStaffMembers,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
                "NOT_ALL_BOOKINGS_WERE_SENT" => NotAllBookingsWereSent,
                "NO_OPEN_SPOTS" => NoOpenSpots,
                "REVISION_MISSING" => RevisionMissing,
                "SOME_BOOKINGS_UPDATES_FAILED" => SomeBookingsUpdatesFailed,
            }
            GetMultiServiceBookingAvailabilityError {
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
            }
            CancelMultiServiceBookingError {
                "ALL_BOOKINGS_ARE_ALREADY_CANCELED" => AllBookingsAreAlreadyCanceled,
                "ALL_BOOKINGS_ARE_ALREADY_DECLINED" => AllBookingsAreAlreadyDeclined,
                "MULTI_SERVICE_BOOKING_INCLUDES_MULTIPLE_STAFF_MEMBERS" => MultiServiceBookingIncludesMultipleStaffMembers,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
            }
            MarkMultiServiceBookingAsPendingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_REVISION_MISMATCH" => BookingRevisionMismatch,
                "DUPLICATE_BOOKING_INFO" => DuplicateBookingInfo,
                "MULTI_SERVICE_BOOKING_INCLUDES_MULTIPLE_STAFF_MEMBERS" => MultiServiceBookingIncludesMultipleStaffMembers,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
                "NOT_ALL_BOOKINGS_WERE_SENT" => NotAllBookingsWereSent,
                "NO_OPEN_SPOTS" => NoOpenSpots,
                "REVISION_MISSING" => RevisionMissing,
                "SOME_BOOKINGS_UPDATES_FAILED" => SomeBookingsUpdatesFailed,
            }
            ConfirmMultiServiceBookingError {
                "ALL_BOOKINGS_ARE_ALREADY_CONFIRMED" => AllBookingsAreAlreadyConfirmed,
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_REVISION_MISMATCH" => BookingRevisionMismatch,
                "DUPLICATE_BOOKING_INFO" => DuplicateBookingInfo,
                "INVALID_BOOKING_STATUS" => InvalidBookingStatus,
                "MULTI_SERVICE_BOOKING_INCLUDES_MULTIPLE_STAFF_MEMBERS" => MultiServiceBookingIncludesMultipleStaffMembers,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
                "NOT_ALL_BOOKINGS_HAVE_START_AND_END_DATE" => NotAllBookingsHaveStartAndEndDate,
                "NOT_ALL_BOOKINGS_WERE_SENT" => NotAllBookingsWereSent,
                "NO_OPEN_SPOTS" => NoOpenSpots,
                "REVISION_MISSING" => RevisionMissing,
                "SOME_BOOKINGS_UPDATES_FAILED" => SomeBookingsUpdatesFailed,
            }
            DeclineMultiServiceBookingError {
                "ALL_BOOKINGS_ARE_ALREADY_DECLINED" => AllBookingsAreAlreadyDeclined,
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_REVISION_MISMATCH" => BookingRevisionMismatch,
                "DUPLICATE_BOOKING_INFO" => DuplicateBookingInfo,
                "INVALID_BOOKING_STATUS" => InvalidBookingStatus,
                "MULTI_SERVICE_BOOKING_INCLUDES_MULTIPLE_STAFF_MEMBERS" => MultiServiceBookingIncludesMultipleStaffMembers,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
                "NOT_ALL_BOOKINGS_WERE_SENT" => NotAllBookingsWereSent,
                "REVISION_MISSING" => RevisionMissing,
                "SOME_BOOKINGS_UPDATES_FAILED" => SomeBookingsUpdatesFailed,
            }
            AddBookingsToMultiServiceBookingError {
                "BOOKING_ALREADY_PART_OF_ANOTHER_MULTI_SERVICE_BOOKING" => BookingAlreadyPartOfAnotherMultiServiceBooking,
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_REVISION_MISMATCH" => BookingRevisionMismatch,
                "BOOKING_TO_ADD_STATUS_NOT_VALID" => BookingToAddStatusNotValid,
                "MULTI_SERVICE_BOOKING_ALREADY_INCLUDES_BOOKING" => MultiServiceBookingAlreadyIncludesBooking,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
            }
            RemoveBookingsFromMultiServiceBookingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_REVISION_MISMATCH" => BookingRevisionMismatch,
                "MULTI_SERVICE_BOOKING_NOT_FOUND" => MultiServiceBookingNotFound,
            }
            CreateBookingError {
                "BOOKING_POLICY_VIOLATION" => BookingPolicyViolation,
                "CAN_NOT_CREATE_BOOKING_WITH_MULTI_SERVICE_BOOKING_INFO" => CanNotCreateBookingWithMultiServiceBookingInfo,
                "CAN_NOT_SKIP_AVAILABILITY_VALIDATION_IF_RESOURCE_NOT_PROVIDED" => CanNotSkipAvailabilityValidationIfResourceNotProvided,
                "CONTACT_DETAILS_CONFLICT" => ContactDetailsConflict,
                "FAILED_RESOLVING_CUSTOM_CHOICES" => FailedResolvingCustomChoices,
                "FAILED_VALIDATING_AVAILABILITY" => FailedValidatingAvailability,
                "INVALID_CHOICES" => InvalidChoices,
                "INVALID_DATE_FORMAT" => InvalidDateFormat,
                "INVALID_FLOW_SELECTED_RESOURCES" => InvalidFlowSelectedResources,
                "INVALID_SERVICE_CHOICES" => InvalidServiceChoices,
                "INVALID_TIME_ZONE" => InvalidTimeZone,
                "SCHEDULE_CAPACITY_EXCEEDED" => ScheduleCapacityExceeded,
                "SCHEDULE_NOT_FOUND" => ScheduleNotFound,
                "SESSION_CAPACITY_EXCEEDED" => SessionCapacityExceeded,
                "SESSION_NOT_FOUND" => SessionNotFound,
                "SLOT_HOLD_UNAVAILABLE" => SlotHoldUnavailable,
                "SLOT_NOT_AVAILABLE" => SlotNotAvailable,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
                "VALIDATION_FAILURE" => ValidationFailure,
            }
            BulkCreateBookingError {
                "CAN_NOT_SKIP_AVAILABILITY_VALIDATION_IF_RESOURCE_NOT_PROVIDED" => CanNotSkipAvailabilityValidationIfResourceNotProvided,
                "EMPTY_FORM_INFO" => EmptyFormInfo,
                "FAILED_RESOLVING_CUSTOM_CHOICES" => FailedResolvingCustomChoices,
                "INVALID_CHOICES" => InvalidChoices,
                "RESOURCE_NOT_FOUND" => ResourceNotFound,
                "SCHEDULE_NOT_FOUND" => ScheduleNotFound,
                "SESSION_NOT_FOUND" => SessionNotFound,
                "SLOT_HOLD_UNAVAILABLE" => SlotHoldUnavailable,
                "SLOT_NOT_AVAILABLE" => SlotNotAvailable,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
                "VALIDATION_FAILURE" => ValidationFailure,
            }
            RescheduleBookingError {
                "ADD_ON_CHANGES_NOT_ALLOWED" => AddOnChangesNotAllowed,
                "ADD_ON_GROUP_NOT_FOUND" => AddOnGroupNotFound,
                "ADD_ON_NOT_FOUND" => AddOnNotFound,
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_POLICY_VIOLATION" => BookingPolicyViolation,
                "EMPTY_FORM_INFO" => EmptyFormInfo,
                "FAILED_RESOLVING_SCHEDULE" => FailedResolvingSchedule,
                "FAILED_RESOLVING_SESSION" => FailedResolvingSession,
                "FAILED_VALIDATING_AVAILABILITY" => FailedValidatingAvailability,
                "INVALID_SERVICE_CHOICES" => InvalidServiceChoices,
                "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING" => NotAllowedToUpdateBookingInMultiServiceBooking,
                "PRICE_CHANGE_NOT_ALLOWED" => PriceChangeNotAllowed,
                "RESOURCE_NOT_FOUND" => ResourceNotFound,
                "SCHEDULE_CAPACITY_EXCEEDED" => ScheduleCapacityExceeded,
                "SCHEDULE_NOT_FOUND" => ScheduleNotFound,
                "SESSION_CAPACITY_EXCEEDED" => SessionCapacityExceeded,
                "SESSION_NOT_FOUND" => SessionNotFound,
                "SLOT_NOT_AVAILABLE" => SlotNotAvailable,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
                "VALIDATION_FAILURE" => ValidationFailure,
            }
            ConfirmBookingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "FAILED_CONFIRMING_NON_PENDING_BOOKING" => FailedConfirmingNonPendingBooking,
                "INVALID_BOOKING_STATUS" => InvalidBookingStatus,
                "NO_OPEN_SPOTS" => NoOpenSpots,
            }
            SetBookingSubmissionIdError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
            }
            UpdateExtendedFieldsError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
            }
            DeclineBookingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "FAILED_DECLINE_NON_PENDING_BOOKING" => FailedDeclineNonPendingBooking,
                "INVALID_BOOKING_STATUS" => InvalidBookingStatus,
            }
            CancelBookingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_POLICY_VIOLATION" => BookingPolicyViolation,
                "FEATURE_LIMIT_EXCEEDED" => FeatureLimitExceeded,
                "NEW_PRICE_WITH_WAIVE_CHARGES" => NewPriceWithWaiveCharges,
                "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING" => NotAllowedToUpdateBookingInMultiServiceBooking,
                "REFUND_NOT_ALLOWED" => RefundNotAllowed,
                "VALIDATION_FAILURE" => ValidationFailure,
            }
            BulkCancelBookingError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "BOOKING_POLICY_VIOLATION" => BookingPolicyViolation,
                "DUPLICATE_BOOKING_IDS" => DuplicateBookingIds,
                "FEATURE_LIMIT_EXCEEDED" => FeatureLimitExceeded,
                "INVALID_TIME_ZONE" => InvalidTimeZone,
                "MISSING_CANCELLATION_INFO" => MissingCancellationInfo,
                "MISSING_TIME_ZONE" => MissingTimeZone,
                "NEW_PRICE_WITH_WAIVE_CHARGES" => NewPriceWithWaiveCharges,
                "NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING" => NotAllowedToUpdateBookingInMultiServiceBooking,
                "RECURRING_GROUP_NOT_FOUND" => RecurringGroupNotFound,
                "REFUND_NOT_ALLOWED" => RefundNotAllowed,
                "VALIDATION_FAILURE" => ValidationFailure,
            }
            UpdateNumberOfParticipantsError {
                "BOOKING_NOT_FOUND" => BookingNotFound,
            }
            MarkBookingAsPendingError {
                "BOOKING_MARK_BOOKING_AS_PENDING" => BookingMarkBookingAsPending,
                "BOOKING_NOT_FOUND" => BookingNotFound,
                "NOT_PENDING_APPROVAL_SERVICE" => NotPendingApprovalService,
                "NO_OPEN_SPOTS" => NoOpenSpots,
            }
        }
    }
    /// Wix Bookings: categories v2.
    #[cfg(feature = "bookings-categories-v2")]
    pub mod categories_v2 {
        crate::codes::codes! {
            CreateCategoryError {
                "CATEGORY_LIMIT_REACHED" => CategoryLimitReached,
            }
        }
    }
    /// Wix Bookings: categories.
    #[cfg(feature = "bookings-categories")]
    pub mod categories {
        crate::codes::codes! {
            UpdateCategoryError {
                "NOT_FOUND" => NotFound,
            }
        }
    }
    /// Wix Bookings: display settings.
    #[cfg(feature = "bookings-display-settings")]
    pub mod display_settings {
        crate::codes::codes! {
            UpsertBookingsDisplaySettingsError {
                "INVALID_EXTENDED_FIELDS" => InvalidExtendedFields,
            }
        }
    }
    /// Wix Bookings: external calendars.
    #[cfg(feature = "bookings-external-calendars")]
    pub mod external_calendars {
        crate::codes::codes! {
            ConnectByOAuthError {
                "NOT_SUPPORTED_BY_PROVIDER" => NotSupportedByProvider,
            }
            ConnectByCredentialsError {
                "BAD_CREDENTIALS" => BadCredentials,
                "NOT_SUPPORTED_BY_PROVIDER" => NotSupportedByProvider,
                "PREMIUM_FEATURE_NOT_ENABLED" => PremiumFeatureNotEnabled,
            }
            ListCalendarsError {
                "CONNECTION_NOT_CONNECTED" => ConnectionNotConnected,
                "NOT_SUPPORTED_BY_PROVIDER" => NotSupportedByProvider,
                "PREMIUM_FEATURE_NOT_ENABLED" => PremiumFeatureNotEnabled,
            }
            UpdateSyncConfigError {
                "NOT_SUPPORTED_BY_PROVIDER" => NotSupportedByProvider,
            }
            DisconnectError {
                "CONNECTION_ALREADY_DISCONNECTED" => ConnectionAlreadyDisconnected,
            }
        }
    }
    /// Wix Bookings: multi service availability time slots.
    #[cfg(feature = "bookings-multi-service-availability-time-slots")]
    pub mod multi_service_availability_time_slots {
        crate::codes::codes! {
            ListMultiServiceAvailabilityTimeSlotsError {
                "INVALID_SERVICES_SIZE" => InvalidServicesSize,
                "MISSING_ARGUMENTS" => MissingArguments,
                "MULTIPLE_IMPLEMENTERS_FOUND" => MultipleImplementersFound,
                "NO_IMPLEMENTERS_FOUND" => NoImplementersFound,
                "REQUESTED_GENDER_NOT_ALLOWED" => RequestedGenderNotAllowed,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
            }
            GetMultiServiceAvailabilityTimeSlotError {
                "MULTIPLE_IMPLEMENTERS_FOUND" => MultipleImplementersFound,
                "NO_IMPLEMENTERS_FOUND" => NoImplementersFound,
                "REQUESTED_GENDER_NOT_ALLOWED" => RequestedGenderNotAllowed,
                "SLOT_NOT_FOUND" => SlotNotFound,
                "UNAUTHORIZED_OPERATION" => UnauthorizedOperation,
            }
        }
    }
    /// Wix Bookings: pricing.
    #[cfg(feature = "bookings-pricing")]
    pub mod pricing {
        crate::codes::codes! {
            PreviewPriceError {
                "FAILED_RESOLVING_SERVICE" => FailedResolvingService,
                "INVALID_DURATION_CHOICE" => InvalidDurationChoice,
                "INVALID_SERVICE_ID" => InvalidServiceId,
                "NUMBER_OF_PARTICIPANTS_NOT_FOUND" => NumberOfParticipantsNotFound,
            }
            CalculatePriceError {
                "ERROR_CONTACTING_PRICING_PROVIDER" => ErrorContactingPricingProvider,
                "FAILED_RESOLVING_SERVICE" => FailedResolvingService,
                "INVALID_BOOKING" => InvalidBooking,
                "INVALID_DURATION_CHOICE" => InvalidDurationChoice,
                "MULTIPLE_PRICING_PROVIDERS_FOUND" => MultiplePricingProvidersFound,
                "NUMBER_OF_PARTICIPANTS_NOT_FOUND" => NumberOfParticipantsNotFound,
            }
        }
    }
    /// Wix Bookings: related products.
    #[cfg(feature = "bookings-related-products")]
    pub mod related_products {
        crate::codes::codes! {
            ListRelatedProductsByServiceIdsError {
                "STORES_UNAVAILABLE" => StoresUnavailable,
            }
        }
    }
    /// Wix Bookings: resource types.
    #[cfg(feature = "bookings-resource-types")]
    pub mod resource_types {
        crate::codes::codes! {
            CreateResourceTypeError {
                "MAX_NUMBER_OF_RESOURCE_TYPES_REACHED" => MaxNumberOfResourceTypesReached,
                "RESOURCE_TYPE_ALREADY_EXISTS_FOR_NAME" => ResourceTypeAlreadyExistsForName,
            }
            UpdateResourceTypeError {
                "RESOURCE_TYPE_ALREADY_EXISTS_FOR_NAME" => ResourceTypeAlreadyExistsForName,
            }
        }
    }
    /// Wix Bookings: resources.
    #[cfg(feature = "bookings-resources")]
    pub mod resources {
        crate::codes::rules! {
            CreateResourceRule {
                "RESOURCE_AVAILABLE_IN_BUSINESS_LOCATION_MUST_BE_TRUE" => ResourceAvailableInBusinessLocationMustBeTrue,
                "RESOURCE_LOCATION_ID_IS_REQUIRED" => ResourceLocationIdIsRequired,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_MUST_BE_SET" => ResourceSpecificLocationOptionsMustBeSet,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_NOT_ALLOWED" => ResourceSpecificLocationOptionsNotAllowed,
            }
            BulkCreateResourcesRule {
                "RESOURCE_AVAILABLE_IN_BUSINESS_LOCATION_MUST_BE_TRUE" => ResourceAvailableInBusinessLocationMustBeTrue,
                "RESOURCE_LOCATION_ID_IS_REQUIRED" => ResourceLocationIdIsRequired,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_MUST_BE_SET" => ResourceSpecificLocationOptionsMustBeSet,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_NOT_ALLOWED" => ResourceSpecificLocationOptionsNotAllowed,
                "RESOURCE_WORKING_HOURS_NOT_SUPPORTED_IN_BULK_REQUEST" => ResourceWorkingHoursNotSupportedInBulkRequest,
            }
            UpdateResourceRule {
                "RESOURCE_AVAILABLE_IN_BUSINESS_LOCATION_MUST_BE_TRUE" => ResourceAvailableInBusinessLocationMustBeTrue,
                "RESOURCE_LOCATION_ID_IS_REQUIRED" => ResourceLocationIdIsRequired,
                "RESOURCE_NAME_IS_REQUIRED" => ResourceNameIsRequired,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_MUST_BE_SET" => ResourceSpecificLocationOptionsMustBeSet,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_NOT_ALLOWED" => ResourceSpecificLocationOptionsNotAllowed,
                "RESOURCE_WORKING_HOURS_SCHEDULE_ID_IS_REQUIRED" => ResourceWorkingHoursScheduleIdIsRequired,
                "RESOURCE_WORKING_HOURS_SHARED_IS_REQUIRED" => ResourceWorkingHoursSharedIsRequired,
            }
            BulkUpdateResourcesRule {
                "RESOURCE_AVAILABLE_IN_BUSINESS_LOCATION_MUST_BE_TRUE" => ResourceAvailableInBusinessLocationMustBeTrue,
                "RESOURCE_LOCATION_ID_IS_REQUIRED" => ResourceLocationIdIsRequired,
                "RESOURCE_NAME_IS_REQUIRED" => ResourceNameIsRequired,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_MUST_BE_SET" => ResourceSpecificLocationOptionsMustBeSet,
                "RESOURCE_SPECIFIC_LOCATION_OPTIONS_NOT_ALLOWED" => ResourceSpecificLocationOptionsNotAllowed,
                "RESOURCE_WORKING_HOURS_SCHEDULE_ID_IS_REQUIRED" => ResourceWorkingHoursScheduleIdIsRequired,
                "RESOURCE_WORKING_HOURS_SHARED_IS_REQUIRED" => ResourceWorkingHoursSharedIsRequired,
            }
        }
    }
    /// Wix Bookings: service options and variants.
    #[cfg(feature = "bookings-service-options-and-variants")]
    pub mod service_options_and_variants {
        crate::codes::codes! {
            CreateServiceOptionsAndVariantsError {
                "IDENTICAL_CHOICES" => IdenticalChoices,
                "MISSING_CUSTOM_CHOICES" => MissingCustomChoices,
                "MISSING_STAFF_VARIANTS" => MissingStaffVariants,
                "MULTIPLE_CURRENCIES" => MultipleCurrencies,
                "UNKNOWN_OPTION_IDS" => UnknownOptionIds,
                "UNKNOWN_STAFF_IDS" => UnknownStaffIds,
                "UNSUPPORTED_OPTION_DATA" => UnsupportedOptionData,
                "UNSUPPORTED_OPTION_TYPE" => UnsupportedOptionType,
            }
            UpdateServiceOptionsAndVariantsError {
                "IDENTICAL_CHOICES" => IdenticalChoices,
                "MISSING_CUSTOM_CHOICES" => MissingCustomChoices,
                "MISSING_STAFF_VARIANTS" => MissingStaffVariants,
                "MULTIPLE_CURRENCIES" => MultipleCurrencies,
                "UNKNOWN_OPTION_IDS" => UnknownOptionIds,
                "UNKNOWN_STAFF_IDS" => UnknownStaffIds,
                "UNSUPPORTED_OPTION_DATA" => UnsupportedOptionData,
                "UNSUPPORTED_OPTION_TYPE" => UnsupportedOptionType,
            }
        }
    }
    /// Wix Bookings: services.
    #[cfg(feature = "bookings-services")]
    pub mod services {
        crate::codes::codes! {
            QueryBookingFormsError {
                "DEFAULT_BOOKING_FORM_NOT_FOUND" => DefaultBookingFormNotFound,
            }
            EnablePricingPlansForServiceError {
                "INVALID_PRICING_PLAN" => InvalidPricingPlan,
                "SERVICE_DOES_NOT_SUPPORT_PRICING_PLANS" => ServiceDoesNotSupportPricingPlans,
            }
            DisablePricingPlansForServiceError {
                "INVALID_PRICING_PLAN" => InvalidPricingPlan,
            }
            SetCustomSlugError {
                "SLUG_ALREADY_EXISTS" => SlugAlreadyExists,
            }
            CreateAddOnGroupError {
                "SUBSCRIPTION_SERVICE_NOT_SUPPORTED" => SubscriptionServiceNotSupported,
            }
            DeleteAddOnGroupError {
                "GROUP_NOT_ON_SERVICE" => GroupNotOnService,
            }
            UpdateAddOnGroupError {
                "GROUP_NOT_ON_SERVICE" => GroupNotOnService,
            }
            SetAddOnsForGroupError {
                "ADD_ON_GROUP_NOT_FOUND" => AddOnGroupNotFound,
            }
        }
        crate::codes::rules! {
            CreateServiceRule {
                "INVALID_APPOINTMENT_CAPACITY" => InvalidAppointmentCapacity,
                "INVALID_BOOKING_POLICY" => InvalidBookingPolicy,
                "INVALID_BUSINESS_LOCATION" => InvalidBusinessLocation,
                "INVALID_BUSINESS_LOCATIONS" => InvalidBusinessLocations,
                "INVALID_CATEGORY" => InvalidCategory,
                "INVALID_CUSTOMER_LOCATION" => InvalidCustomerLocation,
                "INVALID_CUSTOM_LOCATION" => InvalidCustomLocation,
                "INVALID_DEFAULT_CAPACITY" => InvalidDefaultCapacity,
                "INVALID_FORM" => InvalidForm,
                "INVALID_LOCATIONS" => InvalidLocations,
                "INVALID_MANUAL_APPROVAL_WITH_PRICING_PLANS" => InvalidManualApprovalWithPricingPlans,
                "INVALID_ONLINE_BOOKING" => InvalidOnlineBooking,
                "INVALID_PAYMENT_OPTIONS" => InvalidPaymentOptions,
                "INVALID_PAYMENT_TYPE" => InvalidPaymentType,
                "INVALID_RATE" => InvalidRate,
                "INVALID_SERVICE_NAME" => InvalidServiceName,
                "INVALID_SERVICE_TYPE" => InvalidServiceType,
                "INVALID_SESSION_DURATION" => InvalidSessionDuration,
                "INVALID_STAFF_MEMBER_IDS" => InvalidStaffMemberIds,
                "INVALID_UNKNOWN_LOCATION" => InvalidUnknownLocation,
                "PAYMENT_REQUIRED" => PaymentRequired,
            }
            UpdateServiceRule {
                "INVALID_APPOINTMENT_CAPACITY" => InvalidAppointmentCapacity,
                "INVALID_BOOKING_POLICY" => InvalidBookingPolicy,
                "INVALID_BUSINESS_LOCATION" => InvalidBusinessLocation,
                "INVALID_BUSINESS_LOCATIONS" => InvalidBusinessLocations,
                "INVALID_CATEGORY" => InvalidCategory,
                "INVALID_CUSTOMER_LOCATION" => InvalidCustomerLocation,
                "INVALID_CUSTOM_LOCATION" => InvalidCustomLocation,
                "INVALID_DEFAULT_CAPACITY" => InvalidDefaultCapacity,
                "INVALID_FORM" => InvalidForm,
                "INVALID_LOCATIONS" => InvalidLocations,
                "INVALID_MANUAL_APPROVAL_WITH_PRICING_PLANS" => InvalidManualApprovalWithPricingPlans,
                "INVALID_ONLINE_BOOKING" => InvalidOnlineBooking,
                "INVALID_PAYMENT_OPTIONS" => InvalidPaymentOptions,
                "INVALID_PAYMENT_TYPE" => InvalidPaymentType,
                "INVALID_RATE" => InvalidRate,
                "INVALID_SERVICE_NAME" => InvalidServiceName,
                "INVALID_SERVICE_TYPE" => InvalidServiceType,
                "INVALID_SESSION_DURATION" => InvalidSessionDuration,
                "INVALID_STAFF_MEMBER_IDS" => InvalidStaffMemberIds,
                "INVALID_UNKNOWN_LOCATION" => InvalidUnknownLocation,
                "PAYMENT_REQUIRED" => PaymentRequired,
            }
            SetCustomSlugRule {
                "SLUG_CONTAINS_ILLEGAL_CHARACTERS" => SlugContainsIllegalCharacters,
            }
        }
    }
    /// Wix Bookings: staff members.
    #[cfg(feature = "bookings-staff-members")]
    pub mod staff_members {
        crate::codes::codes! {
            ConnectStaffMemberToUserError {
                "STAFF_INVITE_REQUIRES_ROLE" => StaffInviteRequiresRole,
            }
            BulkUpdateStaffMemberTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateStaffMemberTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
    }
}

/// Wix Categories.
#[cfg(feature = "_categories")]
pub mod categories {
    /// Wix Categories: categories.
    #[cfg(feature = "categories-categories")]
    pub mod categories {
        crate::codes::codes! {
            CreateCategoryError {
                "CATEGORIES_LIMIT_PER_TREE_EXCEEDED" => CategoriesLimitPerTreeExceeded,
                "CATEGORY_DEPTH_LIMIT_EXCEEDED" => CategoryDepthLimitExceeded,
                "DUPLICATE_HANDLE" => DuplicateHandle,
                "DUPLICATE_SLUG" => DuplicateSlug,
                "NAMESPACE_NOT_FOUND_IN_DEV_CENTER" => NamespaceNotFoundInDevCenter,
                "PARENT_CATEGORY_HIDDEN" => ParentCategoryHidden,
                "PARENT_CATEGORY_NOT_IN_TREE" => ParentCategoryNotInTree,
                "TREES_LIMIT_EXCEEDED" => TreesLimitExceeded,
            }
            UpdateCategoryError {
                "DUPLICATE_SLUG" => DuplicateSlug,
                "REMOVED_SLUG" => RemovedSlug,
            }
            DeleteCategoryError {
                "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED" => ManagedCategoryOperationNotAllowed,
            }
            MoveCategoryError {
                "AFTER_CATEGORY_NOT_IN_PARENT" => AfterCategoryNotInParent,
                "CATEGORY_DEPTH_LIMIT_EXCEEDED" => CategoryDepthLimitExceeded,
                "MISSING_AFTER_CATEGORY" => MissingAfterCategory,
                "PARENT_CATEGORY_NOT_IN_TREE" => ParentCategoryNotInTree,
                "TREE_CYCLE_DETECTED" => TreeCycleDetected,
            }
            BulkUpdateCategoriesError {
                "UPDATE_OF_FIELD_NOT_ALLOWED" => UpdateOfFieldNotAllowed,
            }
            UpdateCategoryVisibilityError {
                "PARENT_CATEGORY_HIDDEN" => ParentCategoryHidden,
            }
            BulkAddItemsToCategoryError {
                "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED" => ManagedCategoryOperationNotAllowed,
            }
            BulkAddItemToCategoriesError {
                "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED" => ManagedCategoryOperationNotAllowed,
            }
            BulkRemoveItemsFromCategoryError {
                "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED" => ManagedCategoryOperationNotAllowed,
            }
            BulkRemoveItemFromCategoriesError {
                "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED" => ManagedCategoryOperationNotAllowed,
            }
            SetArrangedItemsError {
                "ITEM_NOT_IN_CATEGORY" => ItemNotInCategory,
            }
            BulkSetItemCategoriesError {
                "MANAGED_CATEGORY_OPERATION_NOT_ALLOWED" => ManagedCategoryOperationNotAllowed,
            }
        }
        crate::codes::rules! {
            CreateCategoryRule {
                "ID_NOT_ALLOWED_IN_REQUEST" => IdNotAllowedInRequest,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
            }
            UpdateCategoryRule {
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
            }
            BulkUpdateCategoriesRule {
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
            }
        }
    }
}

/// Wix Comments.
#[cfg(feature = "_comments")]
pub mod comments {
    /// Wix Comments: comments.
    #[cfg(feature = "comments-comments")]
    pub mod comments {
        crate::codes::codes! {
            CreateCommentError {
                "INVALID_AUTHOR_EMAIL" => InvalidAuthorEmail,
                "INVALID_CAPTCHA" => InvalidCaptcha,
            }
            UpdateCommentError {
                "INVALID_CAPTCHA" => InvalidCaptcha,
            }
            CountCommentsError {
                "TOO_MANY_TO_COUNT" => TooManyToCount,
            }
            AddCommentReactionError {
                "PERMISSION_DENIED" => PermissionDenied,
                "RESOURCE_EXHAUSTED" => ResourceExhausted,
            }
            RemoveCommentReactionError {
                "PERMISSION_DENIED" => PermissionDenied,
            }
            BulkGetCommentReactionsError {
                "PERMISSION_DENIED" => PermissionDenied,
            }
        }
    }
    /// Wix Comments: ratings.
    #[cfg(feature = "comments-ratings")]
    pub mod ratings {
        crate::codes::codes! {
            RemoveMyRatingError {
                "RATING_NOT_FOUND" => RatingNotFound,
            }
            GetMyRatingError {
                "RATING_NOT_FOUND" => RatingNotFound,
            }
        }
    }
    /// Wix Comments: votes.
    #[cfg(feature = "comments-votes")]
    pub mod votes {
        crate::codes::codes! {
            UpvoteError {
                "MISSING_METASITE_CONTEXT" => MissingMetasiteContext,
                "PERMISSION_DENIED" => PermissionDenied,
            }
            DownvoteError {
                "MISSING_METASITE_CONTEXT" => MissingMetasiteContext,
                "PERMISSION_DENIED" => PermissionDenied,
            }
            RemoveVoteError {
                "MISSING_METASITE_CONTEXT" => MissingMetasiteContext,
                "PERMISSION_DENIED" => PermissionDenied,
                "VOTE_NOT_FOUND" => VoteNotFound,
            }
            QueryVotesError {
                "MISSING_METASITE_CONTEXT" => MissingMetasiteContext,
                "PERMISSION_DENIED" => PermissionDenied,
                "UNSUPPORTED_FILTER_FIELDS" => UnsupportedFilterFields,
            }
        }
    }
}

/// Wix CRM.
#[cfg(feature = "_crm")]
pub mod crm {
    /// Wix CRM: cards.
    #[cfg(feature = "crm-cards")]
    pub mod cards {
        crate::codes::codes! {
            CreateCardError {
                "ADDITIONAL_CONTACTS_WITHOUT_MAIN_CONTACT" => AdditionalContactsWithoutMainContact,
                "ASSIGNEE_NOT_FOUND" => AssigneeNotFound,
                "CONTACTS_NOT_FOUND" => ContactsNotFound,
                "INVALID_OUTCOME" => InvalidOutcome,
                "PIPELINE_NOT_FOUND" => PipelineNotFound,
                "STAGE_NOT_FOUND" => StageNotFound,
            }
            UpdateCardError {
                "ADDITIONAL_CONTACTS_WITHOUT_MAIN_CONTACT" => AdditionalContactsWithoutMainContact,
                "CANNOT_CHANGE_CURRENCY" => CannotChangeCurrency,
                "CANNOT_REMOVE_NAME" => CannotRemoveName,
                "CONTACTS_NOT_FOUND" => ContactsNotFound,
                "INSUFFICIENT_CARD_DATA" => InsufficientCardData,
                "INVALID_ASSIGNEE_ID" => InvalidAssigneeId,
                "INVALID_CONTACT_ID" => InvalidContactId,
                "INVALID_OUTCOME" => InvalidOutcome,
                "REVISION_MISSING" => RevisionMissing,
                "STAGE_NOT_FOUND" => StageNotFound,
            }
            MoveCardError {
                "INVALID_OUTCOME" => InvalidOutcome,
                "STAGE_NOT_FOUND" => StageNotFound,
            }
            BulkUpdateCardTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateCardTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
    }
    /// Wix CRM: contacts v5.
    #[cfg(feature = "crm-contacts-v5")]
    pub mod contacts_v5 {
        crate::codes::codes! {
            BulkUpdateContactSubscriptionsError {
                "MISSING_SUBSCRIPTION_STATUS" => MissingSubscriptionStatus,
            }
            CreateContactError {
                "DUPLICATE_ADDRESS" => DuplicateAddress,
                "DUPLICATE_ADDRESS_ID" => DuplicateAddressId,
                "DUPLICATE_CONTACT_EXISTS" => DuplicateContactExists,
                "DUPLICATE_EMAIL" => DuplicateEmail,
                "DUPLICATE_PHONE" => DuplicatePhone,
                "EMAIL_REQUIRED" => EmailRequired,
                "INSUFFICIENT_CONTACT_DATA" => InsufficientContactData,
                "INVALID_BIRTHDATE" => InvalidBirthdate,
                "INVALID_IMAGE_URL" => InvalidImageUrl,
                "INVALID_TIME_ZONE" => InvalidTimeZone,
                "MULTIPLE_DEFAULT_ADDRESSES" => MultipleDefaultAddresses,
                "PHONE_REQUIRED" => PhoneRequired,
            }
            UpdateContactError {
                "CANNOT_CHANGE_EXTERNAL_ID" => CannotChangeExternalId,
                "CANNOT_UPDATE_MEMBER_EMAIL" => CannotUpdateMemberEmail,
                "DUPLICATE_ADDRESS" => DuplicateAddress,
                "DUPLICATE_ADDRESS_ID" => DuplicateAddressId,
                "DUPLICATE_CONTACT_EXISTS" => DuplicateContactExists,
                "DUPLICATE_EMAIL" => DuplicateEmail,
                "DUPLICATE_PHONE" => DuplicatePhone,
                "EMAIL_REQUIRED" => EmailRequired,
                "INSUFFICIENT_CONTACT_DATA" => InsufficientContactData,
                "INVALID_IMAGE_URL" => InvalidImageUrl,
                "INVALID_TIME_ZONE" => InvalidTimeZone,
                "MULTIPLE_DEFAULT_ADDRESSES" => MultipleDefaultAddresses,
                "PHONE_REQUIRED" => PhoneRequired,
            }
            DeleteContactError {
                "CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION" => CannotDeleteContactWithBillingSubscription,
                "CANNOT_DELETE_MEMBER" => CannotDeleteMember,
                "CANNOT_DELETE_WIX_USERS_MEMBER" => CannotDeleteWixUsersMember,
                "FAILED_DELETE_CONTACT_AFTER_MEMBER_DELETION" => FailedDeleteContactAfterMemberDeletion,
                "UNAUTHORIZED_DELETE_MEMBER" => UnauthorizedDeleteMember,
            }
            UpsertContactError {
                "CANNOT_CHANGE_EXTERNAL_ID" => CannotChangeExternalId,
                "CANNOT_UPDATE_MEMBER" => CannotUpdateMember,
                "CANNOT_UPDATE_MEMBER_EMAIL" => CannotUpdateMemberEmail,
                "DUPLICATE_ADDRESS" => DuplicateAddress,
                "DUPLICATE_ADDRESS_ID" => DuplicateAddressId,
                "DUPLICATE_EMAIL" => DuplicateEmail,
                "DUPLICATE_PHONE" => DuplicatePhone,
                "EMAIL_REQUIRED" => EmailRequired,
                "INSUFFICIENT_CONTACT_DATA" => InsufficientContactData,
                "INVALID_IMAGE_URL" => InvalidImageUrl,
                "INVALID_TIME_ZONE" => InvalidTimeZone,
                "MULTIPLE_DEFAULT_ADDRESSES" => MultipleDefaultAddresses,
                "PHONE_REQUIRED" => PhoneRequired,
                "UNAUTHORIZED_UPDATE_MEMBER" => UnauthorizedUpdateMember,
            }
            UpdateContactTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            MergeContactsError {
                "CANNOT_CHANGE_EXTERNAL_ID" => CannotChangeExternalId,
                "CANNOT_MERGE_SOURCE_MEMBER" => CannotMergeSourceMember,
                "CANNOT_UPDATE_MEMBER_EMAIL" => CannotUpdateMemberEmail,
                "DUPLICATE_ADDRESS" => DuplicateAddress,
                "DUPLICATE_ADDRESS_ID" => DuplicateAddressId,
                "DUPLICATE_CONTACT_EXISTS" => DuplicateContactExists,
                "DUPLICATE_EMAIL" => DuplicateEmail,
                "DUPLICATE_PHONE" => DuplicatePhone,
                "EMAIL_REQUIRED" => EmailRequired,
                "INSUFFICIENT_CONTACT_DATA" => InsufficientContactData,
                "INVALID_CONTACT_MERGE" => InvalidContactMerge,
                "INVALID_IMAGE_URL" => InvalidImageUrl,
                "INVALID_TIME_ZONE" => InvalidTimeZone,
                "MULTIPLE_DEFAULT_ADDRESSES" => MultipleDefaultAddresses,
                "PHONE_REQUIRED" => PhoneRequired,
                "SOURCE_NOT_FOUND" => SourceNotFound,
            }
            FindMatchingContactsError {
                "NO_IDENTIFIER_PROVIDED" => NoIdentifierProvided,
            }
            GenerateContactImageUploadUrlError {
                "INVALID_MIME_TYPE" => InvalidMimeType,
            }
            AddContactAdditionalEmailError {
                "ADDITIONAL_EMAILS_LIMIT_REACHED" => AdditionalEmailsLimitReached,
                "EMAIL_REQUIRED" => EmailRequired,
            }
            AddContactAdditionalPhoneError {
                "ADDITIONAL_PHONES_LIMIT_REACHED" => AdditionalPhonesLimitReached,
                "PHONE_REQUIRED" => PhoneRequired,
            }
            AddContactAddressError {
                "ADDRESSES_LIMIT_REACHED" => AddressesLimitReached,
                "DUPLICATE_ADDRESS_ID" => DuplicateAddressId,
            }
            DeleteContactAddressError {
                "ADDRESS_NOT_FOUND" => AddressNotFound,
                "DUPLICATE_ADDRESS_ID" => DuplicateAddressId,
            }
            UpdateContactAddressError {
                "ADDRESS_NOT_FOUND" => AddressNotFound,
                "DUPLICATE_ADDRESS" => DuplicateAddress,
            }
            BulkUpdateContactTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateContactTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkDeleteContactsError {
                "UNAUTHORIZED_DELETE_MEMBER" => UnauthorizedDeleteMember,
            }
            BulkDeleteContactsByFilterError {
                "UNAUTHORIZED_DELETE_MEMBER" => UnauthorizedDeleteMember,
            }
            GetContactImageUploadStatusError {
                "UPLOAD_ID_NOT_FOUND" => UploadIdNotFound,
            }
        }
    }
    /// Wix CRM: contacts.
    #[cfg(feature = "crm-contacts")]
    pub mod contacts {
        crate::codes::codes! {
            CreateContactError {
                "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO" => CannotHaveMultiplePrimaryInfo,
                "CONTACT_ID_ALREADY_EXISTS" => ContactIdAlreadyExists,
                "DUPLICATE_CONTACT_EXISTS" => DuplicateContactExists,
                "INSUFFICIENT_CONTACT_DATA" => InsufficientContactData,
                "INVALID_EXTENDED_FIELD_VALUE" => InvalidExtendedFieldValue,
            }
            ListContactsError {
                "ILLEGAL_LIMIT" => IllegalLimit,
                "UNSUPPORTED_SORT_FIELD" => UnsupportedSortField,
            }
            UpdateContactError {
                "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO" => CannotHaveMultiplePrimaryInfo,
                "CANNOT_UPDATE_MEMBER_EMAIL" => CannotUpdateMemberEmail,
                "CONTACT_ALREADY_CHANGED" => ContactAlreadyChanged,
                "CONTACT_NOT_FOUND" => ContactNotFound,
                "DUPLICATE_CONTACT_EXISTS" => DuplicateContactExists,
                "INSUFFICIENT_CONTACT_DATA" => InsufficientContactData,
                "INSUFFICIENT_UPDATE_CONTACT_DATA" => InsufficientUpdateContactData,
                "INVALID_EXTENDED_FIELD_VALUE" => InvalidExtendedFieldValue,
            }
            DeleteContactError {
                "CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION" => CannotDeleteContactWithBillingSubscription,
                "CANNOT_DELETE_MEMBER" => CannotDeleteMember,
                "CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR" => CannotDeleteMemberOwnerOrContributor,
                "FAILED_DELETE_CONTACT_AFTER_MEMBER_DELETION" => FailedDeleteContactAfterMemberDeletion,
            }
            GetContactError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
            }
            MergeContactsError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
                "FAILED_PRECONDITION" => FailedPrecondition,
                "ILLEGAL_MERGE" => IllegalMerge,
            }
            PreviewMergeContactsError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
                "FAILED_PRECONDITION" => FailedPrecondition,
                "ILLEGAL_MERGE" => IllegalMerge,
            }
            LabelContactError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
            }
            UnlabelContactError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
            }
            QueryContactsError {
                "ILLEGAL_LIMIT" => IllegalLimit,
                "MALFORMED_FILTER" => MalformedFilter,
                "UNSUPPORTED_FILTER" => UnsupportedFilter,
                "UNSUPPORTED_FILTER_FIELD_UNKNOWN" => UnsupportedFilterFieldUnknown,
                "UNSUPPORTED_FILTER_OPERATOR" => UnsupportedFilterOperator,
                "UNSUPPORTED_FILTER_VALUE" => UnsupportedFilterValue,
                "UNSUPPORTED_FILTER_VALUE_TYPE" => UnsupportedFilterValueType,
                "UNSUPPORTED_SORT_FIELD" => UnsupportedSortField,
            }
            BulkDeleteContactsError {
                "NEITHER_FILTER_NOR_SEARCH" => NeitherFilterNorSearch,
            }
            BulkLabelAndUnlabelContactsError {
                "NEITHER_FILTER_NOR_SEARCH" => NeitherFilterNorSearch,
            }
        }
    }
    /// Wix CRM: extended fields.
    #[cfg(feature = "crm-extended-fields")]
    pub mod extended_fields {
        crate::codes::codes! {
            FindOrCreateExtendedFieldError {
                "FIELDS_QUOTA_EXCEEDED" => FieldsQuotaExceeded,
            }
            QueryExtendedFieldsError {
                "INVALID_SORT" => InvalidSort,
                "MALFORMED_FILTER" => MalformedFilter,
                "UNSUPPORTED_FILTER" => UnsupportedFilter,
                "UNSUPPORTED_FILTER_FIELD" => UnsupportedFilterField,
                "UNSUPPORTED_FILTER_OPERATOR" => UnsupportedFilterOperator,
                "UNSUPPORTED_FILTER_VALUE" => UnsupportedFilterValue,
            }
        }
    }
    /// Wix CRM: labels.
    #[cfg(feature = "crm-labels")]
    pub mod labels {
        crate::codes::codes! {
            FindOrCreateLabelError {
                "LABELS_QUOTA_REACHED" => LabelsQuotaReached,
            }
            QueryLabelsError {
                "INVALID_SORT" => InvalidSort,
                "MALFORMED_FILTER" => MalformedFilter,
                "UNSUPPORTED_FILTER" => UnsupportedFilter,
                "UNSUPPORTED_FILTER_FIELD" => UnsupportedFilterField,
                "UNSUPPORTED_FILTER_OPERATOR" => UnsupportedFilterOperator,
                "UNSUPPORTED_FILTER_VALUE" => UnsupportedFilterValue,
            }
        }
    }
    /// Wix CRM: notes.
    #[cfg(feature = "crm-notes")]
    pub mod notes {
        crate::codes::codes! {
            QueryNotesError {
                "MISSING_CONTACT_ID" => MissingContactId,
            }
        }
    }
    /// Wix CRM: pipelines.
    #[cfg(feature = "crm-pipelines")]
    pub mod pipelines {
        crate::codes::codes! {
            CreatePipelineError {
                "MAX_PIPELINES_REACHED" => MaxPipelinesReached,
            }
            UpdatePipelineError {
                "CANNOT_CHANGE_DURATION_ON_STAGE_WITH_CARDS" => CannotChangeDurationOnStageWithCards,
                "CANNOT_DELETE_PIPELINE_DONE_STAGE" => CannotDeletePipelineDoneStage,
                "CANNOT_DELETE_STAGE_WITH_CARDS" => CannotDeleteStageWithCards,
                "INSUFFICIENT_PIPELINE_DATA" => InsufficientPipelineData,
                "STAGE_IDS_MUST_BE_UNIQUE" => StageIdsMustBeUnique,
            }
            DeletePipelineError {
                "CANNOT_DELETE_NON_EMPTY_PIPELINE" => CannotDeleteNonEmptyPipeline,
            }
            BulkUpdatePipelineTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdatePipelineTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
    }
    /// Wix CRM: submitted contact.
    #[cfg(feature = "crm-submitted-contact")]
    pub mod submitted_contact {
        crate::codes::codes! {
            AppendOrCreateContactError {
                "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO" => CannotHaveMultiplePrimaryInfo,
                "CONTACT_NOT_FOUND" => ContactNotFound,
                "INSUFFICIENT_CONTACT_DATA" => InsufficientContactData,
                "INSUFFICIENT_PERMISSION" => InsufficientPermission,
            }
        }
    }
    /// Wix CRM: tasks.
    #[cfg(feature = "crm-tasks")]
    pub mod tasks {
        crate::codes::codes! {
            CreateTaskError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
            }
            UpdateTaskError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
            }
            CountTasksError {
                "TOO_MANY_TO_COUNT" => TooManyToCount,
            }
            MoveTaskAfterError {
                "TASK_NOT_FOUND" => TaskNotFound,
            }
        }
    }
}

/// Wix Data.
#[cfg(feature = "_data")]
pub mod data {
    /// Wix Data: permissions.
    #[cfg(feature = "data-permissions")]
    pub mod permissions {
        crate::codes::codes! {
            GetPermissionsError {
                "WDE0025" => Wde0025,
            }
            UpdatePermissionsError {
                "WDE0025" => Wde0025,
            }
            AddSpecialPermissionsError {
                "ALREADY_EXISTS" => AlreadyExists,
            }
            UpdateSpecialPermissionsError {
                "NOT_FOUND" => NotFound,
            }
            RemoveSpecialPermissionsError {
                "NOT_FOUND" => NotFound,
            }
            GetMyPermissionsError {
                "WDE0025" => Wde0025,
            }
        }
    }
    /// Wix Data: sharing.
    #[cfg(feature = "data-sharing")]
    pub mod sharing {
        crate::codes::codes! {
            CreateDataSharingPolicyError {
                "WDE0025" => Wde0025,
                "WDE0107" => Wde0107,
            }
            UpdateDataSharingPolicyError {
                "WDE0154" => Wde0154,
            }
            DeleteDataSharingPolicyError {
                "WDE0154" => Wde0154,
            }
            GetDataSharingPolicyError {
                "WDE0144" => Wde0144,
                "WDE0154" => Wde0154,
            }
            ConnectToSharedCollectionError {
                "WDE0102" => Wde0102,
                "WDE0104" => Wde0104,
                "WDE0144" => Wde0144,
                "WDE0154" => Wde0154,
                "WDE0155" => Wde0155,
            }
            DisconnectFromSharedCollectionError {
                "WDE0156" => Wde0156,
            }
        }
    }
}

/// Wix eCommerce.
#[cfg(feature = "_ecom")]
pub mod ecom {
    /// Wix eCommerce: back in stock notifications.
    #[cfg(feature = "ecom-back-in-stock-notifications")]
    pub mod back_in_stock_notifications {
        crate::codes::codes! {
            CreateBackInStockNotificationRequestError {
                "BACK_IN_STOCK_NOTIFICATION_REQUEST_ALREADY_EXISTS" => BackInStockNotificationRequestAlreadyExists,
                "INVALID_CATALOG_REFERENCE_OPTIONS" => InvalidCatalogReferenceOptions,
                "INVALID_ITEM_IMAGE_URL" => InvalidItemImageUrl,
                "REQUEST_COLLECTION_DISABLED" => RequestCollectionDisabled,
            }
            MarkAsNotificationSentError {
                "BACK_IN_STOCK_NOTIFICATION_REQUEST_NOT_FOUND" => BackInStockNotificationRequestNotFound,
            }
            ReportItemsBackInStockError {
                "INVALID_ITEM_IMAGE_URL" => InvalidItemImageUrl,
                "REQUEST_CONTAINS_BOTH_CATALOG_REFERENCE_AND_REQUEST_IDS" => RequestContainsBothCatalogReferenceAndRequestIds,
            }
        }
    }
    /// Wix eCommerce: back in stock settings.
    #[cfg(feature = "ecom-back-in-stock-settings")]
    pub mod back_in_stock_settings {
        crate::codes::codes! {
            StartCollectingRequestsError {
                "NOT_SUPPORTED_APP_DEF_ID" => NotSupportedAppDefId,
            }
        }
    }
    /// Wix eCommerce: cart v2.
    #[cfg(feature = "ecom-cart-v2")]
    pub mod cart_v2 {
        crate::codes::codes! {
            CreateCartError {
                "DELIVERY_METHOD_MISSING_ADDRESS" => DeliveryMethodMissingAddress,
                "DELIVERY_METHOD_MISSING_LINE_ITEMS" => DeliveryMethodMissingLineItems,
                "DELIVERY_METHOD_NOT_FOUND" => DeliveryMethodNotFound,
                "DEPOSIT_AMOUNT_GREATER_THAN_UNIT_PRICE" => DepositAmountGreaterThanUnitPrice,
                "DUPLICATE_ITEM_MODIFIER_IDS" => DuplicateItemModifierIds,
                "DUPLICATE_MODIFIER_GROUP_IDS" => DuplicateModifierGroupIds,
                "FIXED_QUANTITY_ITEM" => FixedQuantityItem,
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVALID_COUPON_CODE" => InvalidCouponCode,
                "INVALID_COUPON_STATUS" => InvalidCouponStatus,
                "INVALID_GIFT_CARD_CODE" => InvalidGiftCardCode,
                "INVALID_GIFT_CARD_STATUS" => InvalidGiftCardStatus,
                "INVALID_MEMBERSHIP_PAYMENT_OPTION" => InvalidMembershipPaymentOption,
                "ITEM_NOT_FOUND_IN_CATALOG" => ItemNotFoundInCatalog,
                "LINE_ITEM_PRICE_CONFLICT" => LineItemPriceConflict,
                "MAX_ITEM_MODIFIERS_EXCEEDED" => MaxItemModifiersExceeded,
                "MAX_LINE_ITEMS_EXCEEDED" => MaxLineItemsExceeded,
                "PLAN_LINE_ITEM_NOT_FOUND" => PlanLineItemNotFound,
            }
            UpdateCartError {
                "BUSINESS_LOCATION_NOT_FOUND" => BusinessLocationNotFound,
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "DATA_EXTENSION_UPDATE_FAILED" => DataExtensionUpdateFailed,
                "INVALID_ADDRESS_FORMAT" => InvalidAddressFormat,
            }
            RefreshCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            EstimateCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            CalculateCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            GetCheckoutUrlError {
                "CHECKOUT_PAGE_NOT_FOUND" => CheckoutPageNotFound,
                "SITE_NOT_PUBLISHED" => SiteNotPublished,
            }
            PlaceOrderError {
                "CALCULATION_ERROR" => CalculationError,
                "CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD" => CannotPayForGiftCardWithGiftCard,
                "CANNOT_PAY_FOR_SUBSCRIPTION_WITH_GIFT_CARD" => CannotPayForSubscriptionWithGiftCard,
                "CANNOT_REDEEM_COUPON_WHEN_PURCHASING_GIFT_CARD" => CannotRedeemCouponWhenPurchasingGiftCard,
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "CART_PRICES_OUT_OF_SYNC" => CartPricesOutOfSync,
                "DELIVERY_METHOD_NOT_APPLIED_TO_ALL_LINE_ITEMS" => DeliveryMethodNotAppliedToAllLineItems,
                "DELIVERY_METHOD_NO_LONGER_AVAILABLE" => DeliveryMethodNoLongerAvailable,
                "DEMO_ORDER_NOT_ALLOWED" => DemoOrderNotAllowed,
                "EMPTY_CART" => EmptyCart,
                "EMPTY_PAYMENT_TOKEN" => EmptyPaymentToken,
                "GIFT_CARD_REDEEM_ERROR" => GiftCardRedeemError,
                "INVALID_CART" => InvalidCart,
                "INVALID_MEMBERSHIP" => InvalidMembership,
                "INVALID_PAYMENT_STATUS" => InvalidPaymentStatus,
                "INVALID_PRICE_VERIFICATION_TOKEN" => InvalidPriceVerificationToken,
                "INVALID_THIRD_PARTY_CHECKOUT_TOKEN" => InvalidThirdPartyCheckoutToken,
                "LINE_ITEMS_OUT_OF_STOCK" => LineItemsOutOfStock,
                "MEMBERS_ONLY_ITEM" => MembersOnlyItem,
                "MISSING_DELIVERY_ADDRESS" => MissingDeliveryAddress,
                "MISSING_DELIVERY_METHOD" => MissingDeliveryMethod,
                "PAYMENT_ALREADY_IN_PROGRESS" => PaymentAlreadyInProgress,
                "PAYMENT_ATTEMPT_EXPIRED" => PaymentAttemptExpired,
                "PLACE_ORDER_NOT_ALLOWED_FOR_DEMO_CART" => PlaceOrderNotAllowedForDemoCart,
                "SHIPPABLE_LINE_ITEM_CONTAINS_FREE_TRIAL_SUBSCRIPTION" => ShippableLineItemContainsFreeTrialSubscription,
                "SITE_NOT_ACCEPTING_PAYMENTS" => SiteNotAcceptingPayments,
                "SUBSCRIPTION_WITH_INVALID_FREQUENCY" => SubscriptionWithInvalidFrequency,
                "UNAVAILABLE_PAYMENT_METHOD" => UnavailablePaymentMethod,
                "UNCONFIRMED_SAVE_PAYMENT_METHOD" => UnconfirmedSavePaymentMethod,
                "VIOLATIONS_WITH_ERROR_SEVERITY" => ViolationsWithErrorSeverity,
            }
            AddLineItemsError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "DEPOSIT_AMOUNT_GREATER_THAN_UNIT_PRICE" => DepositAmountGreaterThanUnitPrice,
                "DUPLICATE_ITEM_MODIFIER_IDS" => DuplicateItemModifierIds,
                "DUPLICATE_MODIFIER_GROUP_IDS" => DuplicateModifierGroupIds,
                "FIXED_QUANTITY_ITEM" => FixedQuantityItem,
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVALID_MEMBERSHIP_PAYMENT_OPTION" => InvalidMembershipPaymentOption,
                "ITEM_NOT_FOUND_IN_CATALOG" => ItemNotFoundInCatalog,
                "LINE_ITEM_PRICE_CONFLICT" => LineItemPriceConflict,
                "MAX_ITEM_MODIFIERS_EXCEEDED" => MaxItemModifiersExceeded,
                "MAX_LINE_ITEMS_EXCEEDED" => MaxLineItemsExceeded,
                "NO_LINE_ITEMS_TO_ADD" => NoLineItemsToAdd,
                "PLAN_LINE_ITEM_NOT_FOUND" => PlanLineItemNotFound,
                "SUBSCRIPTION_WITH_ANCHOR_DAY_AND_FREE_TRIAL" => SubscriptionWithAnchorDayAndFreeTrial,
                "SUBSCRIPTION_WITH_ANCHOR_DAY_AND_NON_MONTHLY_FREQUENCY" => SubscriptionWithAnchorDayAndNonMonthlyFrequency,
            }
            RemoveLineItemsError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "LINE_ITEM_NOT_FOUND_IN_CART" => LineItemNotFoundInCart,
            }
            UpdateLineItemsError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "DUPLICATE_LINE_ITEM_UPDATES" => DuplicateLineItemUpdates,
                "EMPTY_LINE_ITEM_UPDATES" => EmptyLineItemUpdates,
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVALID_MEMBERSHIP_PAYMENT_OPTION" => InvalidMembershipPaymentOption,
                "ITEM_NOT_FOUND_IN_CATALOG" => ItemNotFoundInCatalog,
                "LINE_ITEM_NOT_FOUND_IN_CART" => LineItemNotFoundInCart,
                "PLAN_LINE_ITEM_NOT_FOUND" => PlanLineItemNotFound,
            }
            AddCouponError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "COUPON_ALREADY_EXISTS" => CouponAlreadyExists,
                "COUPON_LOCKED" => CouponLocked,
                "INVALID_COUPON_CODE" => InvalidCouponCode,
                "INVALID_COUPON_STATUS" => InvalidCouponStatus,
                "MAX_COUPONS_PER_CART_EXCEEDED" => MaxCouponsPerCartExceeded,
            }
            RemoveCouponError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "COUPON_LOCKED" => CouponLocked,
                "COUPON_NOT_FOUND_IN_CART" => CouponNotFoundInCart,
            }
            SetDeliveryMethodError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "DELIVERY_METHOD_MISSING_ADDRESS" => DeliveryMethodMissingAddress,
                "DELIVERY_METHOD_MISSING_LINE_ITEMS" => DeliveryMethodMissingLineItems,
                "DELIVERY_METHOD_NOT_FOUND" => DeliveryMethodNotFound,
            }
            RemoveDeliveryMethodError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            AddGiftCardError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "GIFT_CARD_ALREADY_EXISTS" => GiftCardAlreadyExists,
                "GIFT_CARD_LOCKED" => GiftCardLocked,
                "GIFT_CARD_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART" => GiftCardPaymentNotSupportedOnDemoCart,
                "INVALID_GIFT_CARD_CODE" => InvalidGiftCardCode,
                "INVALID_GIFT_CARD_STATUS" => InvalidGiftCardStatus,
                "MAX_GIFT_CARDS_PER_CART_EXCEEDED" => MaxGiftCardsPerCartExceeded,
            }
            RemoveGiftCardError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "GIFT_CARD_LOCKED" => GiftCardLocked,
                "GIFT_CARD_NOT_FOUND_IN_CART" => GiftCardNotFoundInCart,
            }
        }
    }
    /// Wix eCommerce: cart.
    #[cfg(feature = "ecom-cart")]
    pub mod cart {
        crate::codes::codes! {
            CreateCartError {
                "CANT_ADD_SELECTED_MEMBERSHIP_FOR_NON_MEMBERSHIP_ITEM" => CantAddSelectedMembershipForNonMembershipItem,
                "CANT_CREATE_CART_WITHOUT_ITEMS" => CantCreateCartWithoutItems,
            }
            UpdateCartError {
                "CAN_ONLY_UPDATE_CONTACT_ID_FOR_NOT_LOGGED_IN_CUSTOMER" => CanOnlyUpdateContactIdForNotLoggedInCustomer,
            }
            AddToCartError {
                "CART_IS_ALREADY_ASSOCIATED_WITH_DIFFERENT_LOCATION" => CartIsAlreadyAssociatedWithDifferentLocation,
            }
            CreateCheckoutError {
                "CUSTOM_LINE_ITEM_MUST_HAVE_EXACTLY_ONE_PROPERTIES_TYPE" => CustomLineItemMustHaveExactlyOnePropertiesType,
                "CUSTOM_LINE_ITEM_ONLY_ACCEPTS_PAYMENTS_ONLINE_AND_OFFLINE" => CustomLineItemOnlyAcceptsPaymentsOnlineAndOffline,
                "LINE_ITEM_WITH_ZERO_QUANTITY" => LineItemWithZeroQuantity,
                "SITE_MUST_ACCEPT_PAYMENTS_TO_CREATE_CHECKOUT" => SiteMustAcceptPaymentsToCreateCheckout,
            }
        }
    }
    /// Wix eCommerce: checkout content.
    #[cfg(feature = "ecom-checkout-content")]
    pub mod checkout_content {
        crate::codes::codes! {
            GetCheckoutContentError {
                "REQUIRED_APP_NOT_INSTALLED" => RequiredAppNotInstalled,
                "REQUIRED_COMPONENT_DOES_NOT_EXIST" => RequiredComponentDoesNotExist,
                "TRANSLATIONS_NOT_FOUND" => TranslationsNotFound,
            }
        }
    }
    /// Wix eCommerce: checkout templates.
    #[cfg(feature = "ecom-checkout-templates")]
    pub mod checkout_templates {
        crate::codes::codes! {
            CreateCheckoutTemplateError {
                "CANNOT_CREATE_CHECKOUT_TEMPLATE_WITHOUT_ITEMS" => CannotCreateCheckoutTemplateWithoutItems,
            }
            BulkCreateCheckoutTemplatesError {
                "CANNOT_CREATE_CHECKOUT_TEMPLATE_WITHOUT_ITEMS" => CannotCreateCheckoutTemplateWithoutItems,
            }
            UpdateCheckoutTemplateError {
                "CANNOT_UPDATE_CHECKOUT_TEMPLATE_WITHOUT_SPECIFIED_FIELDS" => CannotUpdateCheckoutTemplateWithoutSpecifiedFields,
                "CANNOT_UPDATE_CHECKOUT_TEMPLATE_WITH_EMPTY_ITEMS" => CannotUpdateCheckoutTemplateWithEmptyItems,
                "CANNOT_UPDATE_CHECKOUT_TEMPLATE_WITH_UNSUPPORTED_FIELD" => CannotUpdateCheckoutTemplateWithUnsupportedField,
                "CANNOT_UPDATE_CHECKOUT_UPDATE_TEMPLATE_WITH_UNKNOWN_STATUS" => CannotUpdateCheckoutUpdateTemplateWithUnknownStatus,
            }
            CreateCheckoutFromTemplateError {
                "CANNOT_CREATE_CHECKOUT_FROM_INACTIVE_TEMPLATE" => CannotCreateCheckoutFromInactiveTemplate,
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "ITEM_NOT_FOUND_IN_CATALOG" => ItemNotFoundInCatalog,
            }
            CreateAndRedirectToCheckoutError {
                "CANNOT_CREATE_CHECKOUT_FROM_INACTIVE_TEMPLATE" => CannotCreateCheckoutFromInactiveTemplate,
            }
        }
    }
    /// Wix eCommerce: checkout.
    #[cfg(feature = "ecom-checkout")]
    pub mod checkout {
        crate::codes::codes! {
            CreateCheckoutError {
                "ERROR_COUPON_DOES_NOT_EXIST" => ErrorCouponDoesNotExist,
                "ERROR_COUPON_HAS_EXPIRED" => ErrorCouponHasExpired,
                "ERROR_COUPON_IS_NOT_ACTIVE_YET" => ErrorCouponIsNotActiveYet,
                "ERROR_COUPON_LIMIT_PER_CUSTOMER_EXCEEDED" => ErrorCouponLimitPerCustomerExceeded,
                "ERROR_COUPON_USAGE_EXCEEDED" => ErrorCouponUsageExceeded,
                "GIFT_CARD_CODE_INVALID" => GiftCardCodeInvalid,
                "GIFT_CARD_DISABLED" => GiftCardDisabled,
                "GIFT_CARD_EXPIRED" => GiftCardExpired,
                "GIFT_CARD_IS_EMPTY" => GiftCardIsEmpty,
                "GIFT_CARD_NOT_FOUND" => GiftCardNotFound,
                "INVALID_SELECTED_CARRIER_SERVICE_OPTION" => InvalidSelectedCarrierServiceOption,
                "SELECTED_CARRIER_SERVICE_OPTION_NOT_FOUND" => SelectedCarrierServiceOptionNotFound,
                "SITE_MUST_ACCEPT_PAYMENTS" => SiteMustAcceptPayments,
            }
            UpdateCheckoutError {
                "ERROR_COUPON_DOES_NOT_EXIST" => ErrorCouponDoesNotExist,
                "ERROR_COUPON_HAS_EXPIRED" => ErrorCouponHasExpired,
                "ERROR_COUPON_IS_NOT_ACTIVE_YET" => ErrorCouponIsNotActiveYet,
                "ERROR_COUPON_LIMIT_PER_CUSTOMER_EXCEEDED" => ErrorCouponLimitPerCustomerExceeded,
                "ERROR_COUPON_USAGE_EXCEEDED" => ErrorCouponUsageExceeded,
                "GIFT_CARD_CODE_INVALID" => GiftCardCodeInvalid,
                "GIFT_CARD_DISABLED" => GiftCardDisabled,
                "GIFT_CARD_EXPIRED" => GiftCardExpired,
                "GIFT_CARD_IS_EMPTY" => GiftCardIsEmpty,
                "GIFT_CARD_NOT_FOUND" => GiftCardNotFound,
                "INVALID_SELECTED_CARRIER_SERVICE_OPTION" => InvalidSelectedCarrierServiceOption,
                "SELECTED_CARRIER_SERVICE_OPTION_NOT_FOUND" => SelectedCarrierServiceOptionNotFound,
            }
            AddToCheckoutError {
                "CHECKOUT_IS_COMPLETE" => CheckoutIsComplete,
            }
            CreateOrderError {
                "CALCULATION_ERROR" => CalculationError,
                "CHECKOUT_ALREADY_PAID" => CheckoutAlreadyPaid,
                "CHECKOUT_CHANGED" => CheckoutChanged,
                "CHECKOUT_PAYMENT_ALREADY_IN_PROGRESS" => CheckoutPaymentAlreadyInProgress,
                "COUPON_CANNOT_BE_USED_TO_PURCHASE_GIFT_CARD" => CouponCannotBeUsedToPurchaseGiftCard,
                "EMPTY_CHECKOUT" => EmptyCheckout,
                "FAILED_TO_RETRIEVE_VALIDATIONS_VIOLATIONS" => FailedToRetrieveValidationsViolations,
                "FULL_OUT_OF_STOCK" => FullOutOfStock,
                "GIFT_CARD_CANNOT_BE_USED_TO_PURCHASE_GIFT_CARD" => GiftCardCannotBeUsedToPurchaseGiftCard,
                "MEMBERS_ONLY_ITEM" => MembersOnlyItem,
                "NO_SAVE_PAYMENT_METHOD_CONFIRMATION" => NoSavePaymentMethodConfirmation,
                "NO_SELECTED_CARRIER_SERVICE_OPTION" => NoSelectedCarrierServiceOption,
                "PARTIAL_OUT_OF_STOCK" => PartialOutOfStock,
                "PAYMENT_ERROR" => PaymentError,
                "PAYMENT_PROVIDER_IS_NOT_AVAILABLE_ON_SITE" => PaymentProviderIsNotAvailableOnSite,
                "REDEEM_GIFT_CARD_ERROR" => RedeemGiftCardError,
                "SELECTED_CARRIER_SERVICE_OPTION_NO_LONGER_AVAILABLE" => SelectedCarrierServiceOptionNoLongerAvailable,
                "SITE_NOT_ACCEPTING_PAYMENTS" => SiteNotAcceptingPayments,
                "SUBSCRIPTION_WITH_GIFT_CARD" => SubscriptionWithGiftCard,
                "SUBSCRIPTION_WITH_SEVERAL_LINE_ITEMS" => SubscriptionWithSeveralLineItems,
                "SUBSCRIPTION_WITH_ZERO_TOTAL" => SubscriptionWithZeroTotal,
                "VIOLATIONS_WITH_ERROR_SEVERITY" => ViolationsWithErrorSeverity,
            }
            CreateOrderAndChargeError {
                "CALCULATION_ERROR" => CalculationError,
                "CHECKOUT_ALREADY_PAID" => CheckoutAlreadyPaid,
                "CHECKOUT_CHANGED" => CheckoutChanged,
                "CHECKOUT_PAYMENT_ALREADY_IN_PROGRESS" => CheckoutPaymentAlreadyInProgress,
                "COUPON_CANNOT_BE_USED_TO_PURCHASE_GIFT_CARD" => CouponCannotBeUsedToPurchaseGiftCard,
                "EMPTY_CHECKOUT" => EmptyCheckout,
                "FULL_OUT_OF_STOCK" => FullOutOfStock,
                "GIFT_CARD_CANNOT_BE_USED_TO_PURCHASE_GIFT_CARD" => GiftCardCannotBeUsedToPurchaseGiftCard,
                "MEMBERS_ONLY_ITEM" => MembersOnlyItem,
                "NO_SAVE_PAYMENT_METHOD_CONFIRMATION" => NoSavePaymentMethodConfirmation,
                "NO_SELECTED_CARRIER_SERVICE_OPTION" => NoSelectedCarrierServiceOption,
                "PARTIAL_OUT_OF_STOCK" => PartialOutOfStock,
                "PAYMENT_ERROR" => PaymentError,
                "PAYMENT_PROVIDER_IS_NOT_AVAILABLE_ON_SITE" => PaymentProviderIsNotAvailableOnSite,
                "REDEEM_GIFT_CARD_ERROR" => RedeemGiftCardError,
                "SELECTED_CARRIER_SERVICE_OPTION_NO_LONGER_AVAILABLE" => SelectedCarrierServiceOptionNoLongerAvailable,
                "SITE_NOT_ACCEPTING_PAYMENTS" => SiteNotAcceptingPayments,
                "SUBSCRIPTION_WITH_GIFT_CARD" => SubscriptionWithGiftCard,
                "SUBSCRIPTION_WITH_SEVERAL_LINE_ITEMS" => SubscriptionWithSeveralLineItems,
                "SUBSCRIPTION_WITH_ZERO_TOTAL" => SubscriptionWithZeroTotal,
            }
            MarkCheckoutAsCompletedAndRedirectToUrlError {
                "UNAUTHENTICATED_TOKEN" => UnauthenticatedToken,
            }
        }
    }
    /// Wix eCommerce: contact tax details.
    #[cfg(feature = "ecom-contact-tax-details")]
    pub mod contact_tax_details {
        crate::codes::codes! {
            BulkUpdateContactTaxDetailsTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateContactTaxDetailsTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            CountContactTaxDetailsError {
                "TOO_MANY_TO_COUNT" => TooManyToCount,
            }
        }
    }
    /// Wix eCommerce: current cart v2.
    #[cfg(feature = "ecom-current-cart-v2")]
    pub mod current_cart_v2 {
        crate::codes::codes! {
            CreateCurrentCartError {
                "DELIVERY_METHOD_MISSING_ADDRESS" => DeliveryMethodMissingAddress,
                "DELIVERY_METHOD_MISSING_LINE_ITEMS" => DeliveryMethodMissingLineItems,
                "DELIVERY_METHOD_NOT_FOUND" => DeliveryMethodNotFound,
                "DEPOSIT_AMOUNT_GREATER_THAN_UNIT_PRICE" => DepositAmountGreaterThanUnitPrice,
                "DUPLICATE_ITEM_MODIFIER_IDS" => DuplicateItemModifierIds,
                "DUPLICATE_MODIFIER_GROUP_IDS" => DuplicateModifierGroupIds,
                "FIXED_QUANTITY_ITEM" => FixedQuantityItem,
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVALID_COUPON_CODE" => InvalidCouponCode,
                "INVALID_COUPON_STATUS" => InvalidCouponStatus,
                "INVALID_GIFT_CARD_CODE" => InvalidGiftCardCode,
                "INVALID_GIFT_CARD_STATUS" => InvalidGiftCardStatus,
                "INVALID_MEMBERSHIP_PAYMENT_OPTION" => InvalidMembershipPaymentOption,
                "ITEM_NOT_FOUND_IN_CATALOG" => ItemNotFoundInCatalog,
                "LINE_ITEM_PRICE_CONFLICT" => LineItemPriceConflict,
                "MAX_ITEM_MODIFIERS_EXCEEDED" => MaxItemModifiersExceeded,
                "MAX_LINE_ITEMS_EXCEEDED" => MaxLineItemsExceeded,
                "PLAN_LINE_ITEM_NOT_FOUND" => PlanLineItemNotFound,
            }
            UpdateCurrentCartError {
                "BUSINESS_LOCATION_NOT_FOUND" => BusinessLocationNotFound,
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "DATA_EXTENSION_UPDATE_FAILED" => DataExtensionUpdateFailed,
                "INVALID_ADDRESS_FORMAT" => InvalidAddressFormat,
            }
            RefreshCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            CalculateCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            EstimateCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            AddLineItemsToCurrentCartError {
                "DELIVERY_METHOD_MISSING_ADDRESS" => DeliveryMethodMissingAddress,
                "DELIVERY_METHOD_MISSING_LINE_ITEMS" => DeliveryMethodMissingLineItems,
                "DELIVERY_METHOD_NOT_FOUND" => DeliveryMethodNotFound,
                "DEPOSIT_AMOUNT_GREATER_THAN_UNIT_PRICE" => DepositAmountGreaterThanUnitPrice,
                "DUPLICATE_ITEM_MODIFIER_IDS" => DuplicateItemModifierIds,
                "DUPLICATE_MODIFIER_GROUP_IDS" => DuplicateModifierGroupIds,
                "FIXED_QUANTITY_ITEM" => FixedQuantityItem,
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVALID_COUPON_CODE" => InvalidCouponCode,
                "INVALID_COUPON_STATUS" => InvalidCouponStatus,
                "INVALID_GIFT_CARD_CODE" => InvalidGiftCardCode,
                "INVALID_GIFT_CARD_STATUS" => InvalidGiftCardStatus,
                "INVALID_MEMBERSHIP_PAYMENT_OPTION" => InvalidMembershipPaymentOption,
                "ITEM_NOT_FOUND_IN_CATALOG" => ItemNotFoundInCatalog,
                "LINE_ITEM_PRICE_CONFLICT" => LineItemPriceConflict,
                "MAX_ITEM_MODIFIERS_EXCEEDED" => MaxItemModifiersExceeded,
                "MAX_LINE_ITEMS_EXCEEDED" => MaxLineItemsExceeded,
                "NO_LINE_ITEMS_TO_ADD" => NoLineItemsToAdd,
                "PLAN_LINE_ITEM_NOT_FOUND" => PlanLineItemNotFound,
                "SUBSCRIPTION_WITH_ANCHOR_DAY_AND_FREE_TRIAL" => SubscriptionWithAnchorDayAndFreeTrial,
                "SUBSCRIPTION_WITH_ANCHOR_DAY_AND_NON_MONTHLY_FREQUENCY" => SubscriptionWithAnchorDayAndNonMonthlyFrequency,
            }
            RemoveLineItemsFromCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "LINE_ITEM_NOT_FOUND_IN_CART" => LineItemNotFoundInCart,
            }
            UpdateLineItemsInCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "DUPLICATE_LINE_ITEM_UPDATES" => DuplicateLineItemUpdates,
                "EMPTY_LINE_ITEM_UPDATES" => EmptyLineItemUpdates,
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVALID_MEMBERSHIP_PAYMENT_OPTION" => InvalidMembershipPaymentOption,
                "ITEM_NOT_FOUND_IN_CATALOG" => ItemNotFoundInCatalog,
                "LINE_ITEM_NOT_FOUND_IN_CART" => LineItemNotFoundInCart,
                "PLAN_LINE_ITEM_NOT_FOUND" => PlanLineItemNotFound,
            }
            AddCouponToCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "COUPON_ALREADY_EXISTS" => CouponAlreadyExists,
                "COUPON_LOCKED" => CouponLocked,
                "INVALID_COUPON_CODE" => InvalidCouponCode,
                "INVALID_COUPON_STATUS" => InvalidCouponStatus,
                "MAX_COUPONS_PER_CART_EXCEEDED" => MaxCouponsPerCartExceeded,
            }
            RemoveCouponFromCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "COUPON_LOCKED" => CouponLocked,
                "COUPON_NOT_FOUND_IN_CART" => CouponNotFoundInCart,
            }
            SetDeliveryMethodForCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "DELIVERY_METHOD_MISSING_ADDRESS" => DeliveryMethodMissingAddress,
                "DELIVERY_METHOD_MISSING_LINE_ITEMS" => DeliveryMethodMissingLineItems,
                "DELIVERY_METHOD_NOT_FOUND" => DeliveryMethodNotFound,
            }
            RemoveDeliveryMethodFromCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
            }
            AddGiftCardToCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "GIFT_CARD_ALREADY_EXISTS" => GiftCardAlreadyExists,
                "GIFT_CARD_LOCKED" => GiftCardLocked,
                "GIFT_CARD_PAYMENT_NOT_SUPPORTED_ON_DEMO_CART" => GiftCardPaymentNotSupportedOnDemoCart,
                "INVALID_GIFT_CARD_CODE" => InvalidGiftCardCode,
                "INVALID_GIFT_CARD_STATUS" => InvalidGiftCardStatus,
                "MAX_GIFT_CARDS_PER_CART_EXCEEDED" => MaxGiftCardsPerCartExceeded,
            }
            RemoveGiftCardFromCurrentCartError {
                "CART_ALREADY_ORDERED" => CartAlreadyOrdered,
                "GIFT_CARD_LOCKED" => GiftCardLocked,
                "GIFT_CARD_NOT_FOUND_IN_CART" => GiftCardNotFoundInCart,
            }
        }
    }
    /// Wix eCommerce: current cart.
    #[cfg(feature = "ecom-current-cart")]
    pub mod current_cart {
        crate::codes::codes! {
            GetCurrentCartError {
                "OWNED_CART_NOT_FOUND" => OwnedCartNotFound,
            }
        }
    }
    /// Wix eCommerce: delivery profile.
    #[cfg(feature = "ecom-delivery-profile")]
    pub mod delivery_profile {
        crate::codes::codes! {
            CreateDeliveryProfileError {
                "DELIVERY_CARRIER_MISSING_BACKUP_RATE" => DeliveryCarrierMissingBackupRate,
                "DELIVERY_PROFILES_LIMIT_EXCEEDED" => DeliveryProfilesLimitExceeded,
                "DESTINATIONS_COLLISION" => DestinationsCollision,
                "SINGLE_DEFAULT_DELIVERY_PROFILE" => SingleDefaultDeliveryProfile,
                "SUBDIVISIONS_UNSUPPORTED_FOR_COUNTRY" => SubdivisionsUnsupportedForCountry,
                "UNKNOWN_DELIVERY_CARRIER" => UnknownDeliveryCarrier,
            }
            UpdateDeliveryProfileError {
                "DEFAULT_CANNOT_BE_UPDATED" => DefaultCannotBeUpdated,
                "DELIVERY_REGION_CANNOT_BE_UPDATED" => DeliveryRegionCannotBeUpdated,
            }
            AddDeliveryRegionError {
                "DELIVERY_CARRIER_MISSING_BACKUP_RATE" => DeliveryCarrierMissingBackupRate,
                "DELIVERY_PROFILE_NOT_FOUND" => DeliveryProfileNotFound,
                "DESTINATIONS_COLLISION" => DestinationsCollision,
                "SUBDIVISIONS_UNSUPPORTED_FOR_COUNTRY" => SubdivisionsUnsupportedForCountry,
                "UNKNOWN_DELIVERY_CARRIER" => UnknownDeliveryCarrier,
            }
            UpdateDeliveryRegionError {
                "DELIVERY_CARRIER_CANNOT_BE_UPDATED" => DeliveryCarrierCannotBeUpdated,
                "DELIVERY_PROFILE_NOT_FOUND" => DeliveryProfileNotFound,
                "DELIVERY_REGION_NOT_FOUND" => DeliveryRegionNotFound,
                "DESTINATIONS_COLLISION" => DestinationsCollision,
                "SUBDIVISIONS_UNSUPPORTED_FOR_COUNTRY" => SubdivisionsUnsupportedForCountry,
            }
            RemoveDeliveryRegionError {
                "DELIVERY_PROFILE_NOT_FOUND" => DeliveryProfileNotFound,
                "DELIVERY_REGION_NOT_FOUND" => DeliveryRegionNotFound,
            }
            GetDeliveryProfileByDeliveryRegionIdError {
                "DELIVERY_REGION_NOT_FOUND" => DeliveryRegionNotFound,
            }
            AddDeliveryCarrierError {
                "CARRIER_ALREADY_EXISTS_IN_REGION" => CarrierAlreadyExistsInRegion,
                "DELIVERY_CARRIER_MISSING_BACKUP_RATE" => DeliveryCarrierMissingBackupRate,
                "DELIVERY_REGION_NOT_FOUND" => DeliveryRegionNotFound,
                "UNKNOWN_DELIVERY_CARRIER" => UnknownDeliveryCarrier,
            }
            RemoveDeliveryCarrierError {
                "DELIVERY_REGION_NOT_FOUND" => DeliveryRegionNotFound,
            }
            UpdateDeliveryCarrierError {
                "APP_ID_CANNOT_BE_UPDATED" => AppIdCannotBeUpdated,
                "DELIVERY_CARRIER_NOT_FOUND" => DeliveryCarrierNotFound,
                "DELIVERY_REGION_NOT_FOUND" => DeliveryRegionNotFound,
                "UNKNOWN_DELIVERY_CARRIER" => UnknownDeliveryCarrier,
            }
            ListDeliveryCarriersError {
                "DELIVERY_CARRIER_NOT_FOUND" => DeliveryCarrierNotFound,
                "DELIVERY_PROFILE_NOT_FOUND" => DeliveryProfileNotFound,
            }
            UpdateCarrierSettingsError {
                "DELIVERY_CARRIER_NOT_FOUND" => DeliveryCarrierNotFound,
            }
            SetDeliveryCarrierActiveStatusError {
                "DELIVERY_CARRIER_NOT_FOUND" => DeliveryCarrierNotFound,
            }
        }
        crate::codes::rules! {
            AddDeliveryRegionRule {
                "DELIVERY_REGION_NAME_ALREADY_EXISTS" => DeliveryRegionNameAlreadyExists,
            }
            UpdateDeliveryRegionRule {
                "DELIVERY_REGION_NAME_ALREADY_EXISTS" => DeliveryRegionNameAlreadyExists,
            }
            AddDeliveryCarrierRule {
                "DELIVERY_CARRIER_MISSING_BACKUP_RATE" => DeliveryCarrierMissingBackupRate,
            }
        }
    }
    /// Wix eCommerce: delivery solutions.
    #[cfg(feature = "ecom-delivery-solutions")]
    pub mod delivery_solutions {
        crate::codes::codes! {
            GetDeliverySolutionsError {
                "MISSING_CURRENCY_IN_THE_REQUEST_HEADERS" => MissingCurrencyInTheRequestHeaders,
                "MISSING_DEFAULT_DELIVERY_PROFILE" => MissingDefaultDeliveryProfile,
                "NO_DELIVERY_REGION_FOUND" => NoDeliveryRegionFound,
                "REQUIRED_COUNTRY" => RequiredCountry,
            }
        }
    }
    /// Wix eCommerce: discount rules.
    #[cfg(feature = "ecom-discount-rules")]
    pub mod discount_rules {
        crate::codes::codes! {
            CreateDiscountRuleError {
                "MAX_CUSTOM_TRIGGER_APPS_EXCEEDED" => MaxCustomTriggerAppsExceeded,
                "MAX_DISCOUNT_RULES_REACHED" => MaxDiscountRulesReached,
                "MAX_QUANTITY_BASED_DISCOUNTS_REACHED" => MaxQuantityBasedDiscountsReached,
            }
        }
        crate::codes::rules! {
            CreateDiscountRuleRule {
                "INVALID_ACTIVE_TIME_RANGE" => InvalidActiveTimeRange,
                "INVALID_CUSTOMER_BUY_CONDITION" => InvalidCustomerBuyCondition,
                "INVALID_DISCOUNT_TYPE" => InvalidDiscountType,
                "INVALID_EMPTY_DISCOUNT" => InvalidEmptyDiscount,
                "INVALID_ITEM_QUANTITY_RANGE" => InvalidItemQuantityRange,
                "INVALID_SCOPE" => InvalidScope,
                "INVALID_SCOPE_TYPE" => InvalidScopeType,
                "INVALID_SETTINGS_SUBJECT_TYPE" => InvalidSettingsSubjectType,
                "INVALID_SUBTOTAL_RANGE" => InvalidSubtotalRange,
                "INVALID_TARGET_TYPE_FIELD" => InvalidTargetTypeField,
                "INVALID_TRIGGER_TYPE" => InvalidTriggerType,
                "MISSING_ITEM_QUANTITY_RANGE" => MissingItemQuantityRange,
                "MISSING_SUBTOTAL_RANGE" => MissingSubtotalRange,
                "OPERATOR_TOO_DEEPLY_NESTED" => OperatorTooDeeplyNested,
            }
        }
    }
    /// Wix eCommerce: draft orders.
    #[cfg(feature = "ecom-draft-orders")]
    pub mod draft_orders {
        crate::codes::codes! {
            CreateDraftOrderError {
                "CATALOG_ITEM_ALREADY_EXIST" => CatalogItemAlreadyExist,
                "CATALOG_ITEM_NOT_AVAILABLE" => CatalogItemNotAvailable,
                "CATALOG_ITEM_NOT_FOUND" => CatalogItemNotFound,
                "CATALOG_ITEM_PAYMENT_OPTION_UNSUPPORTED" => CatalogItemPaymentOptionUnsupported,
                "DUPLICATED_EXTERNAL_LINE_ITEM_ID" => DuplicatedExternalLineItemId,
                "DUPLICATED_LINE_ITEM_IDS" => DuplicatedLineItemIds,
                "FAILED_TO_FETCH_SETTINGS" => FailedToFetchSettings,
                "GIFT_CARD_ITEM_UNSUPPORTED" => GiftCardItemUnsupported,
                "NOT_AUTHORIZED_TO_READ_DRAFT_ORDERS" => NotAuthorizedToReadDraftOrders,
                "ORDER_CANNOT_BE_EDITED" => OrderCannotBeEdited,
                "ORDER_IS_ALREADY_EDITED" => OrderIsAlreadyEdited,
                "SUBSCRIPTION_ITEM_UNSUPPORTED" => SubscriptionItemUnsupported,
            }
            CreateEmptyDraftOrderError {
                "FAILED_TO_FETCH_SETTINGS" => FailedToFetchSettings,
            }
            AddLineItemsToDraftOrderError {
                "CATALOG_ITEM_ALREADY_EXIST" => CatalogItemAlreadyExist,
                "CATALOG_ITEM_NOT_AVAILABLE" => CatalogItemNotAvailable,
                "CATALOG_ITEM_NOT_FOUND" => CatalogItemNotFound,
                "CATALOG_ITEM_PAYMENT_OPTION_UNSUPPORTED" => CatalogItemPaymentOptionUnsupported,
                "CURRENCY_DOES_NOT_MATCH_DRAFT_ORDER_CURRENCY" => CurrencyDoesNotMatchDraftOrderCurrency,
                "CURRENCY_REQUIRED" => CurrencyRequired,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
                "DRAFT_ORDER_HAS_GLOBAL_DEPOSIT" => DraftOrderHasGlobalDeposit,
                "DUPLICATED_EXTERNAL_LINE_ITEM_ID" => DuplicatedExternalLineItemId,
                "DUPLICATED_LINE_ITEM_IDS" => DuplicatedLineItemIds,
                "GIFT_CARD_ITEM_UNSUPPORTED" => GiftCardItemUnsupported,
                "MAX_ITEMS_REACHED" => MaxItemsReached,
                "MULTIPLE_ADDS_FOR_SAME_LINE_ITEM" => MultipleAddsForSameLineItem,
                "SUBSCRIPTION_ITEM_UNSUPPORTED" => SubscriptionItemUnsupported,
                "SUBSCRIPTION_SINGLE_ITEM_ALLOWED" => SubscriptionSingleItemAllowed,
            }
            UpdateLineItemsError {
                "CANNOT_UPDATE_CATALOG_REFERENCE_OPTIONS_OF_FULFILLED_ITEM" => CannotUpdateCatalogReferenceOptionsOfFulfilledItem,
                "CANNOT_UPDATE_CATALOG_REFERENCE_OPTIONS_OF_NON_CATALOG_ITEM" => CannotUpdateCatalogReferenceOptionsOfNonCatalogItem,
                "CANNOT_UPDATE_ITEM_WITH_EXTERNAL_FULFILLER" => CannotUpdateItemWithExternalFulfiller,
                "CURRENCY_DOES_NOT_MATCH_DRAFT_ORDER_CURRENCY" => CurrencyDoesNotMatchDraftOrderCurrency,
                "CURRENCY_REQUIRED" => CurrencyRequired,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
                "EMPTY_CHANGE_REQUEST" => EmptyChangeRequest,
                "LINE_ITEM_DOES_NOT_EXIST" => LineItemDoesNotExist,
                "LINE_ITEM_HAS_PLATFORM_FEES" => LineItemHasPlatformFees,
                "MODIFIERS_SUM_CANNOT_EXCEED_ITEM_PRICE" => ModifiersSumCannotExceedItemPrice,
                "MULTIPLE_CHANGES_FOR_SAME_LINE_ITEM" => MultipleChangesForSameLineItem,
                "SUBSCRIPTION_SINGLE_ITEM_ALLOWED" => SubscriptionSingleItemAllowed,
                "UPDATING_LINE_ITEM_WITH_LOCATIONS" => UpdatingLineItemWithLocations,
                "UPDATING_NON_ZERO_MODIFIER_PRICE_ON_MULTI_CURRENCY_DRAFT_ORDER_IS_FORBIDDEN" => UpdatingNonZeroModifierPriceOnMultiCurrencyDraftOrderIsForbidden,
                "UPDATING_NON_ZERO_PRICE_ON_MULTI_CURRENCY_DRAFT_ORDER_IS_FORBIDDEN" => UpdatingNonZeroPriceOnMultiCurrencyDraftOrderIsForbidden,
                "UPDATING_PRICE_DESCRIPTION_ON_MULTI_CURRENCY_DRAFT_ORDER_IS_FORBIDDEN" => UpdatingPriceDescriptionOnMultiCurrencyDraftOrderIsForbidden,
                "UPDATING_PRICE_OF_REMOVED_ITEM_IS_FORBIDDEN" => UpdatingPriceOfRemovedItemIsForbidden,
                "UPDATING_TAXABLE_ADDRESS_ON_EXISTING_ITEM_IS_FORBIDDEN" => UpdatingTaxableAddressOnExistingItemIsForbidden,
            }
            SetDepositError {
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
                "DRAFT_ORDER_HAS_DEPOSIT_LINE_ITEMS" => DraftOrderHasDepositLineItems,
                "INVALID_AMOUNT" => InvalidAmount,
                "SET_DEPOSIT_NOT_ALLOWED_IN_EDIT_MODE" => SetDepositNotAllowedInEditMode,
            }
            SetDiscountsError {
                "DISCOUNTS_AMOUNT_EXCEED_ITEM_TOTALS" => DiscountsAmountExceedItemTotals,
                "DISCOUNTS_AMOUNT_EXCEED_SHIPPING_TOTAL" => DiscountsAmountExceedShippingTotal,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            CreateCustomDiscountsError {
                "CURRENCY_DOES_NOT_MATCH_DRAFT_ORDER_CURRENCY" => CurrencyDoesNotMatchDraftOrderCurrency,
                "CURRENCY_REQUIRED" => CurrencyRequired,
                "DISCOUNTS_AMOUNT_EXCEED_ITEM_TOTALS" => DiscountsAmountExceedItemTotals,
                "DISCOUNTS_AMOUNT_EXCEED_ORDER_TOTALS" => DiscountsAmountExceedOrderTotals,
                "DISCOUNTS_AMOUNT_EXCEED_SHIPPING_TOTAL" => DiscountsAmountExceedShippingTotal,
                "DISCOUNT_NOT_FOUND" => DiscountNotFound,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
                "LINE_ITEM_NOT_FOUND" => LineItemNotFound,
            }
            DeleteCustomDiscountsError {
                "DISCOUNT_NOT_FOUND" => DiscountNotFound,
                "DISCOUNT_REMOVE_NOT_SUPPORTED" => DiscountRemoveNotSupported,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            SetAdditionalFeesError {
                "ADDITIONAL_FEE_NOT_FOUND" => AdditionalFeeNotFound,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
            }
            CreateCustomAdditionalFeesError {
                "CURRENCY_DOES_NOT_MATCH_DRAFT_ORDER_CURRENCY" => CurrencyDoesNotMatchDraftOrderCurrency,
                "CURRENCY_REQUIRED" => CurrencyRequired,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
                "LINE_ITEM_NOT_FOUND" => LineItemNotFound,
            }
            DeleteCustomAdditionalFeesError {
                "ADDITIONAL_FEE_NOT_FOUND" => AdditionalFeeNotFound,
                "ADDITIONAL_FEE_REMOVE_NOT_SUPPORTED" => AdditionalFeeRemoveNotSupported,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            SetShippingInfoError {
                "CURRENCY_DOES_NOT_MATCH_DRAFT_ORDER_CURRENCY" => CurrencyDoesNotMatchDraftOrderCurrency,
                "CURRENCY_REQUIRED" => CurrencyRequired,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            SetBuyerInfoError {
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            SetRecipientInfoError {
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            SetBillingInfoError {
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            GetDraftOrderError {
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            DeleteDraftOrderError {
                "DRAFT_ORDER_CANNOT_BE_DELETED" => DraftOrderCannotBeDeleted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            CommitDraftOrderError {
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_COMMIT_FAILED_VALIDATIONS" => DraftOrderCommitFailedValidations,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            CreateOrderFromDraftError {
                "BILLING_ADDRESS_REQUIRED_FOR_TAX_CALCULATION" => BillingAddressRequiredForTaxCalculation,
                "BUSINESS_ADDRESS_MISSING_OR_INVALID_FOR_TAX_CALCULATION" => BusinessAddressMissingOrInvalidForTaxCalculation,
                "CREATE_ORDER_FAILED_VALIDATIONS" => CreateOrderFailedValidations,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DEPOSIT_AMOUNT_EXCEEDS_ORDER_TOTAL" => DraftOrderDepositAmountExceedsOrderTotal,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
                "SUBSCRIPTION_BUYER_INFO_REQUIRED" => SubscriptionBuyerInfoRequired,
            }
            UpdateExtendedFieldsError {
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            SetTaxExemptionError {
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
            SetBusinessLocationError {
                "BUSINESS_LOCATION_CANNOT_BE_EDITED" => BusinessLocationCannotBeEdited,
                "DRAFT_ORDER_ALREADY_COMMITTED" => DraftOrderAlreadyCommitted,
                "DRAFT_ORDER_DOES_NOT_EXIST" => DraftOrderDoesNotExist,
            }
        }
    }
    /// Wix eCommerce: draft subscription contracts.
    #[cfg(feature = "ecom-draft-subscription-contracts")]
    pub mod draft_subscription_contracts {
        crate::codes::codes! {
            CreateDraftSubscriptionContractError {
                "CYCLE_ALREADY_STARTED" => CycleAlreadyStarted,
                "DRAFT_ALREADY_EXISTS_FOR_ANOTHER_TARGET" => DraftAlreadyExistsForAnotherTarget,
                "SUBSCRIPTION_CONTRACT_NOT_DRAFTABLE" => SubscriptionContractNotDraftable,
                "SUBSCRIPTION_CONTRACT_NOT_FOUND" => SubscriptionContractNotFound,
            }
            GetDraftSubscriptionContractError {
                "DRAFT_SUBSCRIPTION_CONTRACT_NOT_FOUND" => DraftSubscriptionContractNotFound,
            }
            DeleteDraftSubscriptionContractError {
                "DRAFT_SUBSCRIPTION_CONTRACT_NOT_FOUND" => DraftSubscriptionContractNotFound,
            }
            AddLineItemsError {
                "ALREADY_COMMITTED" => AlreadyCommitted,
                "CATALOG_ITEM_NOT_FOUND" => CatalogItemNotFound,
                "DRAFT_SUBSCRIPTION_CONTRACT_NOT_FOUND" => DraftSubscriptionContractNotFound,
                "EXTERNAL_LINE_ITEM_ID_ALREADY_EXISTS" => ExternalLineItemIdAlreadyExists,
                "LINE_ITEM_ALREADY_EXISTS" => LineItemAlreadyExists,
                "MULTIPLE_CATALOGS" => MultipleCatalogs,
            }
            UpdateLineItemsError {
                "ALREADY_COMMITTED" => AlreadyCommitted,
                "DRAFT_SUBSCRIPTION_CONTRACT_NOT_FOUND" => DraftSubscriptionContractNotFound,
                "LINE_ITEM_HAS_ADDITIONAL_FEES" => LineItemHasAdditionalFees,
                "LINE_ITEM_HAS_DISCOUNTS" => LineItemHasDiscounts,
                "LINE_ITEM_HAS_MULTIPLE_LOCATIONS" => LineItemHasMultipleLocations,
                "LINE_ITEM_IS_REMOVED" => LineItemIsRemoved,
                "LINE_ITEM_NOT_FOUND" => LineItemNotFound,
            }
            SetShippingInfoError {
                "DRAFT_SUBSCRIPTION_CONTRACT_NOT_FOUND" => DraftSubscriptionContractNotFound,
            }
            SetRecipientInfoError {
                "DRAFT_SUBSCRIPTION_CONTRACT_NOT_FOUND" => DraftSubscriptionContractNotFound,
            }
            CommitDraftSubscriptionContractError {
                "ALREADY_COMMITTED" => AlreadyCommitted,
                "BILLING_ADDRESS_REQUIRED" => BillingAddressRequired,
                "CALCULATION_ERROR" => CalculationError,
                "DRAFT_BELONGS_TO_ANOTHER_OWNER" => DraftBelongsToAnotherOwner,
                "DRAFT_SUBSCRIPTION_CONTRACT_NOT_FOUND" => DraftSubscriptionContractNotFound,
                "LINE_ITEM_PRICE_UNDETERMINED" => LineItemPriceUndetermined,
                "NO_CHANGES_TO_COMMIT" => NoChangesToCommit,
                "NO_SUBSCRIPTION_LINE_ITEMS_AFTER_COMMIT" => NoSubscriptionLineItemsAfterCommit,
                "SHIPPING_ADDRESS_REQUIRED" => ShippingAddressRequired,
                "SUBSCRIPTION_CONTRACT_NOT_DRAFTABLE" => SubscriptionContractNotDraftable,
            }
            BulkUpdateDraftSubscriptionContractTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateDraftSubscriptionContractTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
        crate::codes::rules! {
            AddLineItemsRule {
                "DUPLICATED_EXTERNAL_LINE_ITEM_IDS" => DuplicatedExternalLineItemIds,
                "DUPLICATED_LINE_ITEM_IDS" => DuplicatedLineItemIds,
            }
            UpdateLineItemsRule {
                "MULTIPLE_CHANGES_FOR_SAME_LINE_ITEM" => MultipleChangesForSameLineItem,
                "NO_CHANGES_FOR_LINE_ITEM" => NoChangesForLineItem,
            }
        }
    }
    /// Wix eCommerce: ecommerce settings.
    #[cfg(feature = "ecom-ecommerce-settings")]
    pub mod ecommerce_settings {
        crate::codes::codes! {
            GetEcommerceSettingsError {
                "SITE_NOT_FOUND" => SiteNotFound,
            }
        }
    }
    /// Wix eCommerce: gift vouchers.
    #[cfg(feature = "ecom-gift-vouchers")]
    pub mod gift_vouchers {
        crate::codes::codes! {
            GetGiftCardError {
                "GIFT_CARD_NOT_FOUND" => GiftCardNotFound,
            }
            RedeemGiftCardError {
                "ALREADY_REDEEMED" => AlreadyRedeemed,
                "CURRENCY_NOT_SUPPORTED" => CurrencyNotSupported,
                "GIFT_CARD_DISABLED" => GiftCardDisabled,
                "GIFT_CARD_EXPIRED" => GiftCardExpired,
                "GIFT_CARD_NOT_FOUND" => GiftCardNotFound,
                "INSUFFICIENT_FUNDS" => InsufficientFunds,
            }
            VoidTransactionError {
                "ALREADY_VOIDED" => AlreadyVoided,
                "GIFT_CARD_DISABLED" => GiftCardDisabled,
                "GIFT_CARD_EXPIRED" => GiftCardExpired,
                "TRANSACTION_NOT_FOUND" => TransactionNotFound,
            }
        }
    }
    /// Wix eCommerce: local delivery options.
    #[cfg(feature = "ecom-local-delivery-options")]
    pub mod local_delivery_options {
        crate::codes::codes! {
            CreateLocalDeliveryOptionError {
                "LIMIT_OF_OPTIONS_PER_EXTERNAL_ID_EXCEEDED" => LimitOfOptionsPerExternalIdExceeded,
            }
            BulkCreateLocalDeliveryOptionError {
                "LIMIT_OF_OPTIONS_PER_DELIVERY_REGION_EXCEEDED" => LimitOfOptionsPerDeliveryRegionExceeded,
            }
        }
    }
    /// Wix eCommerce: manual tax mappings.
    #[cfg(feature = "ecom-manual-tax-mappings")]
    pub mod manual_tax_mappings {
        crate::codes::codes! {
            CreateManualTaxMappingError {
                "MANUAL_TAX_MAPPING_ALREADY_EXISTS" => ManualTaxMappingAlreadyExists,
                "TAX_GROUP_ID_NOT_FOUND" => TaxGroupIdNotFound,
                "TAX_REGION_ID_NOT_FOUND" => TaxRegionIdNotFound,
            }
            UpdateManualTaxMappingError {
                "MANUAL_TAX_MAPPING_ALREADY_EXISTS" => ManualTaxMappingAlreadyExists,
                "TAX_GROUP_ID_NOT_FOUND" => TaxGroupIdNotFound,
                "TAX_REGION_ID_NOT_FOUND" => TaxRegionIdNotFound,
            }
        }
    }
    /// Wix eCommerce: order billing.
    #[cfg(feature = "ecom-order-billing")]
    pub mod order_billing {
        crate::codes::codes! {
            ChargeOrderError {
                "ALREADY_REDEEMED" => AlreadyRedeemed,
                "GIFT_CARD_ALREADY_APPLIED" => GiftCardAlreadyApplied,
                "GIFT_CARD_DISABLED" => GiftCardDisabled,
                "GIFT_CARD_EXPIRED" => GiftCardExpired,
                "GIFT_CARD_NOT_FOUND" => GiftCardNotFound,
                "INSUFFICIENT_FUNDS" => InsufficientFunds,
                "INVALID_AMOUNT" => InvalidAmount,
                "INVALID_GIFT_CARD_CURRENCY" => InvalidGiftCardCurrency,
                "LINE_ITEM_PAID" => LineItemPaid,
                "MEMBERSHIP_NOT_ELIGIBLE" => MembershipNotEligible,
                "ORDER_CANCELED" => OrderCanceled,
                "ORDER_HAS_CHARGEBACKS" => OrderHasChargebacks,
                "ORDER_NOT_FOUND" => OrderNotFound,
                "ORDER_PAID" => OrderPaid,
                "PAYMENT_ALREADY_APPROVED" => PaymentAlreadyApproved,
                "PAYMENT_ALREADY_IN_PROGRESS" => PaymentAlreadyInProgress,
                "PAYMENT_ATTEMPT_EXPIRED" => PaymentAttemptExpired,
                "PAYMENT_INTENT_ID_REQUIRED" => PaymentIntentIdRequired,
                "PAYMENT_METHOD_UNAVAILABLE" => PaymentMethodUnavailable,
            }
            ChargeMembershipsError {
                "MEMBERSHIP_NOT_ELIGIBLE" => MembershipNotEligible,
                "ORDER_NOT_FOUND" => OrderNotFound,
            }
            RedeemGiftCardError {
                "ALREADY_REDEEMED" => AlreadyRedeemed,
                "CURRENCY_MISMATCH" => CurrencyMismatch,
                "CURRENCY_NOT_SUPPORTED" => CurrencyNotSupported,
                "GIFT_CARD_ALREADY_APPLIED" => GiftCardAlreadyApplied,
                "GIFT_CARD_DISABLED" => GiftCardDisabled,
                "GIFT_CARD_EXPIRED" => GiftCardExpired,
                "GIFT_CARD_NOT_FOUND" => GiftCardNotFound,
                "INSUFFICIENT_FUNDS" => InsufficientFunds,
                "MAX_GIFT_CARDS_EXCEEDED" => MaxGiftCardsExceeded,
                "ORDER_CANCELED" => OrderCanceled,
                "ORDER_NOT_FOUND" => OrderNotFound,
                "ORDER_PAID" => OrderPaid,
            }
            AuthorizeChargeWithSavedPaymentMethodError {
                "INVALID_AMOUNT" => InvalidAmount,
                "INVALID_CURRENCY" => InvalidCurrency,
                "NO_SAVED_PAYMENT_METHOD" => NoSavedPaymentMethod,
                "ORDER_CANCELED" => OrderCanceled,
                "ORDER_HAS_CHARGEBACKS" => OrderHasChargebacks,
                "ORDER_NOT_FOUND" => OrderNotFound,
                "ORDER_PAID" => OrderPaid,
            }
            CaptureAuthorizedPaymentsError {
                "INVALID_AMOUNT" => InvalidAmount,
                "ORDER_HAS_CHARGEBACKS" => OrderHasChargebacks,
                "PAYMENT_ALREADY_CAPTURED" => PaymentAlreadyCaptured,
                "PAYMENT_ALREADY_VOIDED" => PaymentAlreadyVoided,
                "PAYMENT_HAS_PENDING_CAPTURE" => PaymentHasPendingCapture,
                "PAYMENT_NOT_AUTHORIZED" => PaymentNotAuthorized,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
            }
            VoidAuthorizedPaymentsError {
                "GATEWAY_TRANSACTION_NOT_FOUND" => GatewayTransactionNotFound,
                "PAYMENT_ALREADY_CAPTURED" => PaymentAlreadyCaptured,
                "PAYMENT_ALREADY_VOIDED" => PaymentAlreadyVoided,
                "PAYMENT_NOT_AUTHORIZED" => PaymentNotAuthorized,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
            }
            RefundPaymentsError {
                "ADDITIONAL_FEE_NOT_FOUND" => AdditionalFeeNotFound,
                "EXTERNAL_REFUND_EXPECTED" => ExternalRefundExpected,
                "INVALID_ADDITIONAL_FEE_REFUND_AMOUNT" => InvalidAdditionalFeeRefundAmount,
                "INVALID_LINE_ITEM_REFUND_QUANTITY" => InvalidLineItemRefundQuantity,
                "INVALID_LINE_ITEM_RESTOCK_QUANTITY" => InvalidLineItemRestockQuantity,
                "INVALID_PAYMENT_REFUND_AMOUNT" => InvalidPaymentRefundAmount,
                "INVALID_SHIPPING_REFUND_AMOUNT" => InvalidShippingRefundAmount,
                "LINE_ITEM_NOT_FOUND" => LineItemNotFound,
                "PARTIAL_REFUND_FOR_MULTIPLE_LOCATIONS_NOT_ALLOWED" => PartialRefundForMultipleLocationsNotAllowed,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
                "PAYMENT_NOT_REFUNDABLE" => PaymentNotRefundable,
                "SHIPPING_NOT_FOUND" => ShippingNotFound,
            }
            VoidMembershipsError {
                "MEMBERSHIP_PAYMENT_NOT_CHARGED" => MembershipPaymentNotCharged,
                "NOT_MEMBERSHIP_PAYMENT" => NotMembershipPayment,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
            }
            GenerateReceiptsError {
                "INVALID_PAYMENT_STATUS" => InvalidPaymentStatus,
                "INVALID_PAYMENT_TYPE" => InvalidPaymentType,
                "ORDER_NOT_FOUND" => OrderNotFound,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
                "RECEIPT_ALREADY_EXIST" => ReceiptAlreadyExist,
                "RECEIPT_GENERATION_IN_PROGRESS" => ReceiptGenerationInProgress,
            }
        }
    }
    /// Wix eCommerce: order fulfillments.
    #[cfg(feature = "ecom-order-fulfillments")]
    pub mod order_fulfillments {
        crate::codes::codes! {
            CreateFulfillmentError {
                "TRACKING_NUMBER_ALREADY_EXISTS" => TrackingNumberAlreadyExists,
            }
            UpdateFulfillmentError {
                "TRACKING_NUMBER_ALREADY_EXISTS" => TrackingNumberAlreadyExists,
            }
        }
    }
    /// Wix eCommerce: order invoices.
    #[cfg(feature = "ecom-order-invoices")]
    pub mod order_invoices {
        crate::codes::codes! {
            GenerateInvoiceError {
                "CONTACT_NOT_FOUND" => ContactNotFound,
                "FAILED_TO_RETRIEVE_CONTACT" => FailedToRetrieveContact,
                "GENERATE_INVOICE_NOT_SUPPORTED" => GenerateInvoiceNotSupported,
                "INVALID_EMAIL" => InvalidEmail,
                "INVALID_PRICE_AMOUNT" => InvalidPriceAmount,
                "INVOICE_ALREADY_EXISTS" => InvoiceAlreadyExists,
                "MISSING_CONTACT" => MissingContact,
                "MISSING_CONTACT_EMAIL" => MissingContactEmail,
                "ORDER_HAS_CHARGEBACKS" => OrderHasChargebacks,
                "UNKNOWN_CURRENCY" => UnknownCurrency,
            }
        }
    }
    /// Wix eCommerce: order payment requests.
    #[cfg(feature = "ecom-order-payment-requests")]
    pub mod order_payment_requests {
        crate::codes::codes! {
            CreateOrderPaymentRequestError {
                "INVALID_ORDER_STATUS_FOR_SUBSCRIPTION" => InvalidOrderStatusForSubscription,
                "ORDER_PAYMENT_REQUEST_PAGE_NOT_FOUND" => OrderPaymentRequestPageNotFound,
                "PARTIAL_PAYMENT_NOT_SUPPORTED_FOR_SUBSCRIPTION" => PartialPaymentNotSupportedForSubscription,
                "SITE_NOT_PUBLISHED" => SiteNotPublished,
                "SUBSCRIPTION_ALREADY_STARTED" => SubscriptionAlreadyStarted,
            }
            GetOrderPaymentRequestError {
                "ORDER_PAYMENT_REQUEST_NOT_FOUND" => OrderPaymentRequestNotFound,
            }
            UpdateOrderPaymentRequestError {
                "CANNOT_UPDATE_EXPIRED_ORDER_PAYMENT_REQUEST" => CannotUpdateExpiredOrderPaymentRequest,
                "CANNOT_UPDATE_ORDER_PAYMENT_REQUEST_AMOUNT" => CannotUpdateOrderPaymentRequestAmount,
                "CANNOT_UPDATE_PAID_ORDER_PAYMENT_REQUEST" => CannotUpdatePaidOrderPaymentRequest,
                "CANNOT_UPDATE_VOIDED_ORDER_PAYMENT_REQUEST" => CannotUpdateVoidedOrderPaymentRequest,
            }
            DeleteOrderPaymentRequestError {
                "CANNOT_DELETE_PAID_ORDER_PAYMENT_REQUEST" => CannotDeletePaidOrderPaymentRequest,
            }
            GetOrderPaymentRequestUrlError {
                "ORDER_PAYMENT_REQUEST_NOT_FOUND" => OrderPaymentRequestNotFound,
                "ORDER_PAYMENT_REQUEST_PAGE_NOT_FOUND" => OrderPaymentRequestPageNotFound,
            }
            VoidOrderPaymentRequestError {
                "CANNOT_VOID_EXPIRED_ORDER_PAYMENT_REQUEST" => CannotVoidExpiredOrderPaymentRequest,
                "CANNOT_VOID_PAID_ORDER_PAYMENT_REQUEST" => CannotVoidPaidOrderPaymentRequest,
                "ORDER_PAYMENT_REQUEST_NOT_FOUND" => OrderPaymentRequestNotFound,
            }
            ChargeOrderPaymentRequestError {
                "CANNOT_CHARGE_EXPIRED_ORDER_PAYMENT_REQUEST" => CannotChargeExpiredOrderPaymentRequest,
                "CANNOT_CHARGE_PAID_ORDER_PAYMENT_REQUEST" => CannotChargePaidOrderPaymentRequest,
                "CANNOT_CHARGE_VOIDED_ORDER_PAYMENT_REQUEST" => CannotChargeVoidedOrderPaymentRequest,
                "INVALID_PAYMENT_STATUS" => InvalidPaymentStatus,
                "ORDER_PAYMENT_REQUEST_NOT_FOUND" => OrderPaymentRequestNotFound,
                "PAYMENT_ATTEMPT_EXPIRED" => PaymentAttemptExpired,
                "PAYMENT_IN_PROGRESS" => PaymentInProgress,
                "PAYMENT_METHOD_UNAVAILABLE" => PaymentMethodUnavailable,
            }
        }
    }
    /// Wix eCommerce: order transactions.
    #[cfg(feature = "ecom-order-transactions")]
    pub mod order_transactions {
        crate::codes::codes! {
            UpdatePaymentStatusError {
                "STATUS_NOT_ALLOWED" => StatusNotAllowed,
            }
            UpdateRefundTransactionError {
                "ORDER_TRANSACTIONS_NOT_FOUND" => OrderTransactionsNotFound,
                "REFUND_NOT_FOUND" => RefundNotFound,
                "REFUND_TRANSACTION_NOT_FOUND" => RefundTransactionNotFound,
            }
            UpdatePaymentsError {
                "ORDER_TRANSACTIONS_NOT_FOUND" => OrderTransactionsNotFound,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
            }
        }
    }
    /// Wix eCommerce: orders.
    #[cfg(feature = "ecom-orders")]
    pub mod orders {
        crate::codes::codes! {
            ImportOrderError {
                "CANNOT_OVERWRITE_NON_IMPORTED_ORDER" => CannotOverwriteNonImportedOrder,
            }
            SetOrderNumberCounterError {
                "CANNOT_SET_LOWER_ORDER_NUMBER_COUNTER" => CannotSetLowerOrderNumberCounter,
            }
            PreparePaymentCollectionError {
                "INVALID_AMOUNT" => InvalidAmount,
                "NO_ASSOCIATED_ECOM_ORDER" => NoAssociatedEcomOrder,
                "ORDER_ALREADY_PAID" => OrderAlreadyPaid,
                "ORDER_CANCELED" => OrderCanceled,
                "ORDER_HAS_CHARGEBACKS" => OrderHasChargebacks,
                "PAYMENT_METHODS_NOT_FOUND" => PaymentMethodsNotFound,
            }
            RecordManuallyCollectedPaymentError {
                "INVALID_AMOUNT" => InvalidAmount,
                "ORDER_ALREADY_PAID" => OrderAlreadyPaid,
                "ORDER_CANCELED" => OrderCanceled,
            }
            PaymentCollectionMarkOrderAsPaidError {
                "ORDER_ALREADY_PAID" => OrderAlreadyPaid,
                "ORDER_HAS_CHARGEBACKS" => OrderHasChargebacks,
                "PAYMENT_GATEWAY_ID_NOT_FOUND" => PaymentGatewayIdNotFound,
            }
            PaymentCollectionCreatePaymentGatewayOrderError {
                "ORDER_ALREADY_PAID" => OrderAlreadyPaid,
                "ORDER_CANCELED" => OrderCanceled,
            }
            TriggerRefundError {
                "INVALID_AMOUNT" => InvalidAmount,
                "PAYMENTS_NOT_FOUND" => PaymentsNotFound,
                "REFUND_NOT_AVAILABLE" => RefundNotAvailable,
            }
            VoidAuthorizedPaymentsError {
                "PAYMENT_ALREADY_CAPTURED" => PaymentAlreadyCaptured,
                "PAYMENT_ALREADY_VOIDED" => PaymentAlreadyVoided,
                "PAYMENT_GATEWAY_ID_NOT_FOUND" => PaymentGatewayIdNotFound,
                "PAYMENT_NOT_AUTHORIZED" => PaymentNotAuthorized,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
            }
            CaptureAuthorizedPaymentsError {
                "INVALID_AMOUNT" => InvalidAmount,
                "NOT_REGULAR_ONLINE_PAYMENT" => NotRegularOnlinePayment,
                "PAYMENT_ALREADY_CAPTURED" => PaymentAlreadyCaptured,
                "PAYMENT_ALREADY_VOIDED" => PaymentAlreadyVoided,
                "PAYMENT_GATEWAY_ID_NOT_FOUND" => PaymentGatewayIdNotFound,
                "PAYMENT_HAS_PENDING_CAPTURE" => PaymentHasPendingCapture,
                "PAYMENT_NOT_AUTHORIZED" => PaymentNotAuthorized,
                "PAYMENT_NOT_FOUND" => PaymentNotFound,
            }
            GetOrderError {
                "ORDER_NOT_FOUND" => OrderNotFound,
            }
            UpdateOrderError {
                "ORDER_IS_PENDING" => OrderIsPending,
                "ORDER_IS_REJECTED" => OrderIsRejected,
            }
            CreateOrderError {
                "PURCHASED_DATE_CANNOT_BE_IN_FUTURE" => PurchasedDateCannotBeInFuture,
            }
            CancelOrderError {
                "ORDER_HAS_AUTHORIZED_TRANSACTION" => OrderHasAuthorizedTransaction,
                "ORDER_IS_PENDING" => OrderIsPending,
                "ORDER_IS_REJECTED" => OrderIsRejected,
            }
            UpdateOrderStatusError {
                "STATUS_ALREADY_SET" => StatusAlreadySet,
                "STATUS_NOT_SUPPORTED" => StatusNotSupported,
                "UNSUPPORTED_TRANSITION" => UnsupportedTransition,
            }
        }
    }
    /// Wix eCommerce: pickup locations.
    #[cfg(feature = "ecom-pickup-locations")]
    pub mod pickup_locations {
        crate::codes::codes! {
            CreatePickupLocationError {
                "LIMIT_OF_OPTIONS_PER_DELIVERY_REGION_EXCEEDED" => LimitOfOptionsPerDeliveryRegionExceeded,
                "LOCATIONS_IN_DELIVERY_REGIONS_LIMIT_EXCEEDED" => LocationsInDeliveryRegionsLimitExceeded,
                "LOCATIONS_IN_SHIPPING_RULE_LIMIT_EXCEEDED" => LocationsInShippingRuleLimitExceeded,
            }
            BulkCreatePickupLocationError {
                "LIMIT_OF_OPTIONS_PER_DELIVERY_REGION_EXCEEDED" => LimitOfOptionsPerDeliveryRegionExceeded,
                "LOCATIONS_IN_DELIVERY_REGIONS_LIMIT_EXCEEDED" => LocationsInDeliveryRegionsLimitExceeded,
                "LOCATIONS_IN_SHIPPING_RULE_LIMIT_EXCEEDED" => LocationsInShippingRuleLimitExceeded,
            }
        }
    }
    /// Wix eCommerce: recommendations.
    #[cfg(feature = "ecom-recommendations")]
    pub mod recommendations {
        crate::codes::codes! {
            GetRecommendationError {
                "ALGORITHM_NOT_SUPPORTED" => AlgorithmNotSupported,
                "ITEM_APP_ID_NOT_SUPPORTED" => ItemAppIdNotSupported,
                "RECOMMENDATIONS_PROVIDER_NOT_FOUND" => RecommendationsProviderNotFound,
            }
        }
    }
    /// Wix eCommerce: shipping options.
    #[cfg(feature = "ecom-shipping-options")]
    pub mod shipping_options {
        crate::codes::codes! {
            CreateShippingOptionError {
                "INVALID_QUANTITY_VALUE" => InvalidQuantityValue,
            }
            UpdateShippingOptionError {
                "INVALID_QUANTITY_VALUE" => InvalidQuantityValue,
            }
        }
    }
    /// Wix eCommerce: tax calculation.
    #[cfg(feature = "ecom-tax-calculation")]
    pub mod tax_calculation {
        crate::codes::codes! {
            CalculateTaxError {
                "INVALID_LINE_ITEM_ADDRESS_INDEX" => InvalidLineItemAddressIndex,
                "MISSING_COUNTRY_IN_ADDRESS" => MissingCountryInAddress,
                "MISSING_SUBDIVISION_IN_ADDRESS" => MissingSubdivisionInAddress,
                "MISSING_TAXABLE_ADDRESS" => MissingTaxableAddress,
            }
        }
    }
    /// Wix eCommerce: tax exempt groups.
    #[cfg(feature = "ecom-tax-exempt-groups")]
    pub mod tax_exempt_groups {
        crate::codes::codes! {
            BulkUpdateTaxExemptGroupTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateTaxExemptGroupTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
    }
    /// Wix eCommerce: tax groups.
    #[cfg(feature = "ecom-tax-groups")]
    pub mod tax_groups {
        crate::codes::codes! {
            UpdateTaxGroupError {
                "ILLEGAL_UPDATE_ON_SYSTEM_DEFINED_TAX_GROUP" => IllegalUpdateOnSystemDefinedTaxGroup,
            }
        }
    }
    /// Wix eCommerce: tax regions.
    #[cfg(feature = "ecom-tax-regions")]
    pub mod tax_regions {
        crate::codes::codes! {
            CreateTaxRegionError {
                "ALREADY_EXISTS" => AlreadyExists,
                "CALCULATOR_ID_NOT_FOUND" => CalculatorIdNotFound,
                "CALCULATOR_IS_NOT_SUPPORTED_FOR_THIS_TAX_REGION" => CalculatorIsNotSupportedForThisTaxRegion,
                "INVALID_SUBDIVISION_FORMAT" => InvalidSubdivisionFormat,
                "SUBDIVISIONS_NOT_SUPPORTED_FOR_COUNTRY" => SubdivisionsNotSupportedForCountry,
            }
            BulkCreateTaxRegionError {
                "ALREADY_EXISTS" => AlreadyExists,
                "INVALID_SUBDIVISION_FORMAT" => InvalidSubdivisionFormat,
                "SUBDIVISIONS_NOT_SUPPORTED_FOR_COUNTRY" => SubdivisionsNotSupportedForCountry,
            }
            UpdateTaxRegionError {
                "CALCULATOR_ID_NOT_FOUND" => CalculatorIdNotFound,
                "CALCULATOR_IS_NOT_SUPPORTED_FOR_THIS_TAX_REGION" => CalculatorIsNotSupportedForThisTaxRegion,
                "INVALID_SUBDIVISION_FORMAT" => InvalidSubdivisionFormat,
                "SUBDIVISIONS_NOT_SUPPORTED_FOR_COUNTRY" => SubdivisionsNotSupportedForCountry,
            }
        }
    }
    /// Wix eCommerce: tip settings.
    #[cfg(feature = "ecom-tip-settings")]
    pub mod tip_settings {
        crate::codes::codes! {
            UpdateTipSettingsError {
                "CANNOT_HAVE_MORE_THAN_ONE_DEFAULT_PRESET" => CannotHaveMoreThanOneDefaultPreset,
                "DEFAULT_SETTINGS_ALREADY_EXISTS" => DefaultSettingsAlreadyExists,
                "PRESET_PERCENTAGE_TOO_HIGH" => PresetPercentageTooHigh,
            }
            CreateTipSettingsError {
                "CANNOT_HAVE_MORE_THAN_ONE_DEFAULT_PRESET" => CannotHaveMoreThanOneDefaultPreset,
                "PRESET_PERCENTAGE_TOO_HIGH" => PresetPercentageTooHigh,
            }
            CreateDefaultTipSettingsError {
                "CANNOT_HAVE_MORE_THAN_ONE_DEFAULT_PRESET" => CannotHaveMoreThanOneDefaultPreset,
                "DEFAULT_SETTINGS_ALREADY_EXISTS" => DefaultSettingsAlreadyExists,
                "PRESET_PERCENTAGE_TOO_HIGH" => PresetPercentageTooHigh,
            }
            DeleteTipSettingsError {
                "CANNOT_DELETE_DEFAULT_SETTINGS" => CannotDeleteDefaultSettings,
            }
        }
    }
    /// Wix eCommerce: tips.
    #[cfg(feature = "ecom-tips")]
    pub mod tips {
        crate::codes::codes! {
            PreviewTipError {
                "CATALOG_ITEMS_NOT_FOUND" => CatalogItemsNotFound,
                "TIP_SETTINGS_NOT_FOUND" => TipSettingsNotFound,
            }
            GetTipByOrderIdError {
                "ORDER_NOT_FOUND" => OrderNotFound,
                "TIP_NOT_FOUND" => TipNotFound,
            }
            GetTipByDraftOrderIdError {
                "DRAFT_ORDER_NOT_FOUND" => DraftOrderNotFound,
                "TIP_NOT_FOUND" => TipNotFound,
            }
            GetTipChoiceError {
                "PERSON_IDENTITY_NOT_FOUND" => PersonIdentityNotFound,
            }
            UpdateTipChoiceError {
                "PERSON_IDENTITY_NOT_FOUND" => PersonIdentityNotFound,
            }
            SetTipOnOrderError {
                "INVALID_TIP" => InvalidTip,
            }
            RemoveTipFromOrderError {
                "CANNOT_REMOVE_PAID_TIP_DISTRIBUTION" => CannotRemovePaidTipDistribution,
            }
            AddTipDistributionsToOrderError {
                "DRAFT_ORDER_NOT_FOUND" => DraftOrderNotFound,
                "FAILED_COMMITING_TIP_ON_ORDER" => FailedCommitingTipOnOrder,
                "FAILED_DELETING_TIP_FROM_ORDER" => FailedDeletingTipFromOrder,
                "FAILED_SETTING_TIP_ON_ORDER" => FailedSettingTipOnOrder,
                "INVALID_TIP_DISTRIBUTION" => InvalidTipDistribution,
                "ORDER_CANNOT_BE_EDITED" => OrderCannotBeEdited,
                "ORDER_IS_ALREADY_EDITED" => OrderIsAlreadyEdited,
                "ORDER_NOT_FOUND" => OrderNotFound,
                "PARTIALLY_OR_FULLY_REFUNDED_ORDER_CANNOT_BE_EDITED" => PartiallyOrFullyRefundedOrderCannotBeEdited,
            }
        }
    }
    /// Wix eCommerce: wishlists.
    #[cfg(feature = "ecom-wishlists")]
    pub mod wishlists {
        crate::codes::codes! {
            AddItemError {
                "WISHLIST_ITEMS_LIMIT_EXCEEDED" => WishlistItemsLimitExceeded,
            }
            BulkUpdateWishlistTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateWishlistTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
    }
}

/// Wix Events.
#[cfg(feature = "_events")]
pub mod events {
    /// Wix Events: categories.
    #[cfg(feature = "events-categories")]
    pub mod categories {
        crate::codes::codes! {
            ReorderCategoryEventsError {
                "INVALID_REORDER_INSTRUCTION" => InvalidReorderInstruction,
            }
        }
    }
    /// Wix Events: forms.
    #[cfg(feature = "events-forms")]
    pub mod forms {
        crate::codes::codes! {
            AddControlError {
                "INVALID_EVENT_CONFIGURATION" => InvalidEventConfiguration,
            }
            UpdateControlError {
                "CONTROL_NOT_FOUND" => ControlNotFound,
                "INVALID_EVENT_CONFIGURATION" => InvalidEventConfiguration,
            }
            DeleteControlError {
                "CONTROL_NOT_FOUND" => ControlNotFound,
            }
        }
    }
    /// Wix Events: orders.
    #[cfg(feature = "events-orders")]
    pub mod orders {
        crate::codes::codes! {
            UpdateOrderError {
                "ORDER_ACTION_NOT_AVAILABLE" => OrderActionNotAvailable,
            }
            BulkUpdateOrdersError {
                "ORDER_ACTION_NOT_AVAILABLE" => OrderActionNotAvailable,
            }
            ConfirmOrderError {
                "ORDER_ACTION_NOT_AVAILABLE" => OrderActionNotAvailable,
            }
            CaptureAuthorizedPaymentError {
                "ORDER_STATUS_NOT_AUTHORIZED" => OrderStatusNotAuthorized,
            }
            VoidAuthorizedPaymentError {
                "ORDER_STATUS_NOT_AUTHORIZED" => OrderStatusNotAuthorized,
            }
        }
    }
    /// Wix Events: policies.
    #[cfg(feature = "events-policies")]
    pub mod policies {
        crate::codes::codes! {
            CreatePolicyError {
                "POLICIES_LIMIT_REACHED" => PoliciesLimitReached,
            }
            ReorderEventPoliciesError {
                "INVALID_REORDER_INSTRUCTION" => InvalidReorderInstruction,
            }
        }
    }
    /// Wix Events: rsvp v2.
    #[cfg(feature = "events-rsvp-v2")]
    pub mod rsvp_v2 {
        crate::codes::codes! {
            UpdateRsvpError {
                "ADDITIONAL_GUESTS_MUST_HAVE_NAMES" => AdditionalGuestsMustHaveNames,
                "GUEST_LIMIT_EXCEEDED" => GuestLimitExceeded,
                "INVALID_FORM_RESPONSE" => InvalidFormResponse,
                "INVALID_RSVP_STATUS" => InvalidRsvpStatus,
                "RSVPS_CLOSED" => RsvpsClosed,
                "RSVPS_NOT_STARTED" => RsvpsNotStarted,
                "UNEXPECTED_RSVP_STATUS" => UnexpectedRsvpStatus,
                "WAITING_LIST_UNAVAILABLE" => WaitingListUnavailable,
            }
            CreateRsvpError {
                "ADDITIONAL_GUESTS_MUST_HAVE_NAMES" => AdditionalGuestsMustHaveNames,
                "EVENT_NOT_FOUND" => EventNotFound,
                "FORM_SUBMISSIONS_NOT_SUPPORTED" => FormSubmissionsNotSupported,
                "GUEST_LIMIT_EXCEEDED" => GuestLimitExceeded,
                "INVALID_EVENT_TYPE" => InvalidEventType,
                "INVALID_FORM_RESPONSE" => InvalidFormResponse,
                "MEMBER_ALREADY_REGISTERED" => MemberAlreadyRegistered,
                "MEMBER_EMAIL_ALREADY_REGISTERED" => MemberEmailAlreadyRegistered,
                "RSVPS_CLOSED" => RsvpsClosed,
                "RSVPS_NOT_STARTED" => RsvpsNotStarted,
                "RSVP_LIMIT_EXCEEDED" => RsvpLimitExceeded,
                "UNEXPECTED_RSVP_STATUS" => UnexpectedRsvpStatus,
                "WAITING_LIST_UNAVAILABLE" => WaitingListUnavailable,
            }
            BulkUpdateRsvpsError {
                "EVENT_NOT_FOUND" => EventNotFound,
                "RSVP_NOT_FOUND" => RsvpNotFound,
            }
            BulkDeleteRsvpsByFilterError {
                "EMPTY_FILTER" => EmptyFilter,
            }
            CheckInRsvpGuestsError {
                "GUEST_ALREADY_CHECKED_IN" => GuestAlreadyCheckedIn,
                "GUEST_NOT_FOUND" => GuestNotFound,
            }
            CancelRsvpGuestsCheckInError {
                "GUEST_NOT_CHECKED_IN" => GuestNotCheckedIn,
                "GUEST_NOT_FOUND" => GuestNotFound,
            }
            ListCurrentRsvpsError {
                "MEMBER_IDENTITY_NOT_FOUND" => MemberIdentityNotFound,
            }
        }
        crate::codes::rules! {
            CheckInRsvpGuestsRule {
                "INVALID_CHECK_IN_TIME" => InvalidCheckInTime,
            }
        }
    }
    /// Wix Events: schedule.
    #[cfg(feature = "events-schedule")]
    pub mod schedule {
        crate::codes::codes! {
            QueryScheduleItemsError {
                "FILTER_PARSER_ERROR" => FilterParserError,
            }
        }
    }
    /// Wix Events: staff members.
    #[cfg(feature = "events-staff-members")]
    pub mod staff_members {
        crate::codes::codes! {
            JoinStaffMemberError {
                "STAFF_MEMBER_SUSPENDED" => StaffMemberSuspended,
            }
            LoginStaffMemberError {
                "STAFF_MEMBER_SUSPENDED" => StaffMemberSuspended,
            }
            AccessStaffMemberError {
                "STAFF_MEMBER_SUSPENDED" => StaffMemberSuspended,
            }
        }
    }
    /// Wix Events: ticket definitions v2.
    #[cfg(feature = "events-ticket-definitions-v2")]
    pub mod ticket_definitions_v2 {
        crate::codes::codes! {
            CreateTicketDefinitionError {
                "INVALID_EVENT_TYPE" => InvalidEventType,
                "INVALID_SALE_PERIOD" => InvalidSalePeriod,
                "TICKET_DEFINITIONS_LIMIT_REACHED" => TicketDefinitionsLimitReached,
            }
            UpdateTicketDefinitionError {
                "INVALID_SALE_PERIOD" => InvalidSalePeriod,
            }
            ReorderTicketDefinitionsError {
                "INVALID_REORDER_INSTRUCTION" => InvalidReorderInstruction,
            }
            CountTicketDefinitionsError {
                "FILTER_PARSER_ERROR" => FilterParserError,
            }
            CountAvailableTicketDefinitionsError {
                "FILTER_PARSER_ERROR" => FilterParserError,
            }
            ChangeCurrencyError {
                "CURRENCY_LOCKED" => CurrencyLocked,
            }
        }
    }
    /// Wix Events: ticket reservations.
    #[cfg(feature = "events-ticket-reservations")]
    pub mod ticket_reservations {
        crate::codes::codes! {
            CreateTicketReservationError {
                "EVENT_NOT_FOUND" => EventNotFound,
                "TICKET_DEFINITION_NOT_FOUND" => TicketDefinitionNotFound,
                "UNSUPPORTED_PRICING_OPTION" => UnsupportedPricingOption,
            }
            GetTicketReservationError {
                "TICKET_RESERVATION_NOT_FOUND" => TicketReservationNotFound,
            }
            CancelTicketReservationError {
                "TICKET_RESERVATION_NOT_FOUND" => TicketReservationNotFound,
            }
        }
    }
    /// Wix Events: wix events v2.
    #[cfg(feature = "events-wix-events-v2")]
    pub mod wix_events_v2 {
        crate::codes::codes! {
            CreateEventError {
                "EVENT_LIMIT_REACHED" => EventLimitReached,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "SLUG_ALREADY_IN_USE" => SlugAlreadyInUse,
            }
            UpdateEventError {
                "INVALID_EVENT_STATUS_TRANSITION" => InvalidEventStatusTransition,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "SLUG_ALREADY_IN_USE" => SlugAlreadyInUse,
            }
            PublishDraftEventError {
                "EVENT_ALREADY_PUBLISHED" => EventAlreadyPublished,
                "INVALID_EVENT_STATUS_TRANSITION" => InvalidEventStatusTransition,
            }
            CancelEventError {
                "INVALID_EVENT_STATUS_TRANSITION" => InvalidEventStatusTransition,
            }
            QueryEventsError {
                "FILTER_PARSER_ERROR" => FilterParserError,
            }
            CountEventsByStatusError {
                "FILTER_PARSER_ERROR" => FilterParserError,
            }
        }
        crate::codes::rules! {
            CreateEventRule {
                "INVALID_EVENT_CONFIGURATION" => InvalidEventConfiguration,
            }
            UpdateEventRule {
                "INVALID_EVENT_CONFIGURATION" => InvalidEventConfiguration,
            }
        }
    }
}

/// Wix Forms.
#[cfg(feature = "_forms")]
pub mod forms {
    /// Wix Forms: form spam submission reports.
    #[cfg(feature = "forms-form-spam-submission-reports")]
    pub mod form_spam_submission_reports {
        crate::codes::rules! {
            CreateFormSpamSubmissionReportRule {
                "FORM_SPAM_SUBMISSION_REPORT_VALIDATION" => FormSpamSubmissionReportValidation,
            }
        }
    }
    /// Wix Forms: forms.
    #[cfg(feature = "forms-forms")]
    pub mod forms {
        crate::codes::codes! {
            UpdateFormError {
                "DELETED_FIELD_COUNT_OVER_MAX" => DeletedFieldCountOverMax,
            }
            BulkRemoveDeletedFieldError {
                "DELETED_FIELD_NOT_FOUND" => DeletedFieldNotFound,
            }
            BulkUpdateFormTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateFormTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
        crate::codes::rules! {
            CreateFormRule {
                "DUPLICATED_FIELD_IDS" => DuplicatedFieldIds,
                "DUPLICATED_FIELD_TARGETS" => DuplicatedFieldTargets,
                "DUPLICATED_PRODUCT_IDS" => DuplicatedProductIds,
                "DUPLICATED_RULE_IDS" => DuplicatedRuleIds,
                "DUPLICATED_STEP_IDS" => DuplicatedStepIds,
                "FIELD_SCHEMA_NOT_SUPPORTED" => FieldSchemaNotSupported,
                "FORM_FIELDS_COUNT_EXCEEDED" => FormFieldsCountExceeded,
                "FORM_SIZE_EXCEEDED" => FormSizeExceeded,
                "MISSING_FIELD_TARGETS" => MissingFieldTargets,
                "MISSING_NESTED_FORM_IDS" => MissingNestedFormIds,
                "MISSING_PRODUCT_NAME" => MissingProductName,
                "NAMESPACE_DELETED_FORMS_COUNT_EXCEEDED" => NamespaceDeletedFormsCountExceeded,
                "NAMESPACE_FORMS_COUNT_EXCEEDED" => NamespaceFormsCountExceeded,
                "NESTED_FORM_FIELDS_MISSING" => NestedFormFieldsMissing,
                "NON_EXISTING_NESTED_FORMS" => NonExistingNestedForms,
                "UNSUPPORTED_FIELD_TARGETS_NAME" => UnsupportedFieldTargetsName,
                "UNSUPPORTED_FORM_NAMESPACE" => UnsupportedFormNamespace,
            }
            BulkCreateFormRule {
                "DUPLICATED_FIELD_IDS" => DuplicatedFieldIds,
                "DUPLICATED_FIELD_TARGETS" => DuplicatedFieldTargets,
                "DUPLICATED_PRODUCT_IDS" => DuplicatedProductIds,
                "DUPLICATED_RULE_IDS" => DuplicatedRuleIds,
                "DUPLICATED_STEP_IDS" => DuplicatedStepIds,
                "FIELD_SCHEMA_NOT_SUPPORTED" => FieldSchemaNotSupported,
                "FORM_FIELDS_COUNT_EXCEEDED" => FormFieldsCountExceeded,
                "FORM_SIZE_EXCEEDED" => FormSizeExceeded,
                "MISSING_FIELD_TARGETS" => MissingFieldTargets,
                "MISSING_NESTED_FORM_IDS" => MissingNestedFormIds,
                "MISSING_PRODUCT_NAME" => MissingProductName,
                "MULTI_NAMESPACE_BULK_OPERATION" => MultiNamespaceBulkOperation,
                "NAMESPACE_DELETED_FORMS_COUNT_EXCEEDED" => NamespaceDeletedFormsCountExceeded,
                "NAMESPACE_FORMS_COUNT_EXCEEDED" => NamespaceFormsCountExceeded,
                "NESTED_FORM_FIELDS_MISSING" => NestedFormFieldsMissing,
                "NON_EXISTING_NESTED_FORMS" => NonExistingNestedForms,
                "UNSUPPORTED_FIELD_TARGETS_NAME" => UnsupportedFieldTargetsName,
                "UNSUPPORTED_FORM_NAMESPACE" => UnsupportedFormNamespace,
            }
            UpdateFormRule {
                "DUPLICATED_FIELD_IDS" => DuplicatedFieldIds,
                "DUPLICATED_FIELD_TARGETS" => DuplicatedFieldTargets,
                "DUPLICATED_PRODUCT_IDS" => DuplicatedProductIds,
                "DUPLICATED_RULE_IDS" => DuplicatedRuleIds,
                "DUPLICATED_STEP_IDS" => DuplicatedStepIds,
                "FIELD_SCHEMA_NOT_SUPPORTED" => FieldSchemaNotSupported,
                "FORM_FIELDS_COUNT_EXCEEDED" => FormFieldsCountExceeded,
                "FORM_SIZE_EXCEEDED" => FormSizeExceeded,
                "INVALID_FORM_STEPS" => InvalidFormSteps,
                "MISSING_FORM_CONTACT_MAPPINGS" => MissingFormContactMappings,
                "MISSING_FORM_FIELDS" => MissingFormFields,
                "MISSING_FORM_RULES" => MissingFormRules,
                "MISSING_NESTED_FORM_IDS" => MissingNestedFormIds,
                "MISSING_PRODUCT_NAME" => MissingProductName,
                "NAMESPACE_FORMS_COUNT_EXCEEDED" => NamespaceFormsCountExceeded,
                "NESTED_FORM_FIELDS_MISSING" => NestedFormFieldsMissing,
                "NON_EXISTING_NESTED_FORMS" => NonExistingNestedForms,
                "TEMPLATE_NOT_EXTENDABLE" => TemplateNotExtendable,
            }
            QueryFormsRule {
                "MISSING_NAMESPACE_FILTER" => MissingNamespaceFilter,
            }
            QueryDeletedFormsRule {
                "MISSING_NAMESPACE_FILTER" => MissingNamespaceFilter,
            }
        }
    }
    /// Wix Forms: interactive form sessions.
    #[cfg(feature = "forms-interactive-form-sessions")]
    pub mod interactive_form_sessions {
        crate::codes::codes! {
            SendUserMessageError {
                "EMPTY_REQUEST" => EmptyRequest,
            }
            SendUserMessageStreamedError {
                "EMPTY_REQUEST" => EmptyRequest,
            }
            GenerateFormSummaryError {
                "INVALID_FORM" => InvalidForm,
            }
        }
    }
    /// Wix Forms: submissions.
    #[cfg(feature = "forms-submissions")]
    pub mod submissions {
        crate::codes::codes! {
            CreateSubmissionError {
                "FORM_NOT_FOUND" => FormNotFound,
                "FORM_RETRIEVAL_ERROR" => FormRetrievalError,
                "INVALID_CAPTCHA" => InvalidCaptcha,
                "SITE_IS_A_TEMPLATE" => SiteIsATemplate,
            }
        }
        crate::codes::rules! {
            CreateSubmissionRule {
                "SUBMISSION_VALIDATION" => SubmissionValidation,
            }
            UpdateSubmissionRule {
                "SUBMISSION_VALIDATION" => SubmissionValidation,
            }
        }
    }
}

/// Wix Identity.
#[cfg(feature = "_identity")]
pub mod identity {
    /// Wix Identity: authentication.
    #[cfg(feature = "identity-authentication")]
    pub mod authentication {
        crate::codes::codes! {
            RegisterV2Error {
                "ATTRIBUTE_NOT_FOUND" => AttributeNotFound,
                "CAPTCHA_TOKEN_REQUIRED" => CaptchaTokenRequired,
                "CLIENT_METADATA_NOT_FOUND" => ClientMetadataNotFound,
                "COULD_NOT_CREATE_SET_ACCOUNT_USER" => CouldNotCreateSetAccountUser,
                "DUPLICATE_EMAIL" => DuplicateEmail,
                "INVALID_CAPTCHA_TOKEN" => InvalidCaptchaToken,
                "INVALID_LD_SESSION" => InvalidLdSession,
                "INVALID_USER_TYPE" => InvalidUserType,
                "IP_ADDRESS_FILTERED" => IpAddressFiltered,
                "MISSING_CAPTCHA_TOKEN" => MissingCaptchaToken,
                "RECAPTCHA_FAILED" => RecaptchaFailed,
                "RECAPTCHA_REQUIRED" => RecaptchaRequired,
                "REGISTRATION_TO_EDITORX_NOT_ALLOWED" => RegistrationToEditorxNotAllowed,
                "THROTTLED_FEATURE" => ThrottledFeature,
                "UNIMPLEMENTED_FEATURE" => UnimplementedFeature,
                "UNSUPPORTED_FIELD" => UnsupportedField,
                "USER_EMAIL_OFAC_ADDRESS" => UserEmailOfacAddress,
            }
            LoginV2Error {
                "CAPTCHA_TOKEN_REQUIRED" => CaptchaTokenRequired,
                "INVALID_CAPTCHA_TOKEN" => InvalidCaptchaToken,
                "REENROLLMENT_REQUIRED_BY_ADMIN" => ReenrollmentRequiredByAdmin,
                "THROTTLED_FEATURE" => ThrottledFeature,
                "TRUSTED_CLIENTS_ONLY" => TrustedClientsOnly,
                "WIX_EMPLOYEE_PASSWORD_LOGIN_NOT_ALLOWED" => WixEmployeePasswordLoginNotAllowed,
            }
        }
        crate::codes::rules! {
            RegisterV2Rule {
                "INVALID_AUTHENTICATOR_ID" => InvalidAuthenticatorId,
                "PROVIDE_TENANT_ID" => ProvideTenantId,
                "VALUE_DID_NOT_MATCH" => ValueDidNotMatch,
                "VALUE\u{5b9}\u{5b9}_TOO_LONG" => ValueTooLong,
                "VALUE\u{5b9}\u{5b9}_TOO_SHORT" => ValueTooShort,
            }
            LoginV2Rule {
                "INVALID_AUTHENTICATOR_ID" => InvalidAuthenticatorId,
                "PROVIDE_TENANT_ID" => ProvideTenantId,
            }
        }
    }
    /// Wix Identity: sign on policy.
    #[cfg(feature = "identity-sign-on-policy")]
    pub mod sign_on_policy {
        crate::codes::codes! {
            GetSignOnPolicyError {
                "INSUFFICIENT_DEADLINE_BUDGET" => InsufficientDeadlineBudget,
                "INVALID_ARGUMENT" => InvalidArgument,
            }
            UpdateSignOnPolicyError {
                "INVALID_ARGUMENT" => InvalidArgument,
                "NOT_FOUND" => NotFound,
            }
        }
    }
    /// Wix Identity: verification.
    #[cfg(feature = "identity-verification")]
    pub mod verification {
        crate::codes::codes! {
            VerifyDuringAuthenticationError {
                "VERIFICATION_FAILED" => VerificationFailed,
            }
        }
    }
}

/// Wix Media.
#[cfg(feature = "_media")]
pub mod media {
    /// Wix Media: files.
    #[cfg(feature = "media-files")]
    pub mod files {
        crate::codes::rules! {
            GenerateFileDownloadUrlRule {
                "INVALID_ASSET_KEY" => InvalidAssetKey,
            }
            GetFileDescriptorRule {
                "RESOURCE_NOT_FOUND" => ResourceNotFound,
            }
            GetFileDescriptorsRule {
                "RESOURCE_NOT_FOUND" => ResourceNotFound,
            }
            UpdateFileDescriptorRule {
                "FIELD_MASK_IS_EMPTY_OR_MISSING" => FieldMaskIsEmptyOrMissing,
            }
            GenerateFileUploadUrlRule {
                "FILE_SIZE_OVER_LIMIT" => FileSizeOverLimit,
                "MISMATCH_MIME_TYPE" => MismatchMimeType,
                "SITE_QUOTA_EXCEEDED" => SiteQuotaExceeded,
                "UNSUPPORTED_FILE_FORMAT" => UnsupportedFileFormat,
                "ZERO_FILE_SIZE" => ZeroFileSize,
            }
            GenerateFileResumableUploadUrlRule {
                "FILE_SIZE_OVER_LIMIT" => FileSizeOverLimit,
                "MISMATCH_MIME_TYPE" => MismatchMimeType,
                "UNSUPPORTED_FILE_FORMAT" => UnsupportedFileFormat,
                "ZERO_FILE_SIZE" => ZeroFileSize,
            }
            ImportFileRule {
                "SITE_QUOTA_EXCEEDED" => SiteQuotaExceeded,
            }
            ListFilesRule {
                "UNSUPPORTED_MEDIA_TYPE" => UnsupportedMediaType,
                "UNSUPPORTED_SORT_VALUE" => UnsupportedSortValue,
            }
            SearchFilesRule {
                "UNSUPPORTED_MEDIA_TYPE" => UnsupportedMediaType,
                "UNSUPPORTED_SORT_VALUE" => UnsupportedSortValue,
            }
            ListDeletedFilesRule {
                "UNSUPPORTED_MEDIA_TYPE" => UnsupportedMediaType,
                "UNSUPPORTED_SORT_VALUE" => UnsupportedSortValue,
            }
        }
    }
    /// Wix Media: folders.
    #[cfg(feature = "media-folders")]
    pub mod folders {
        crate::codes::rules! {
            UpdateFolderRule {
                "FIELD_MASK_IS_EMPTY_OR_MISSING" => FieldMaskIsEmptyOrMissing,
            }
        }
    }
}

/// Wix Members.
#[cfg(feature = "_members")]
pub mod members {
    /// Wix Members: authentication.
    #[cfg(feature = "members-authentication")]
    pub mod authentication {
        crate::codes::codes! {
            RegisterError {
                "EMAIL_VERIFICATION_FAILED" => EmailVerificationFailed,
                "EMAIL_VERIFICATION_REQUIRED" => EmailVerificationRequired,
            }
            LoginError {
                "EMAIL_VERIFICATION_FAILED" => EmailVerificationFailed,
                "EMAIL_VERIFICATION_REQUIRED" => EmailVerificationRequired,
            }
        }
    }
    /// Wix Members: authorization.
    #[cfg(feature = "members-authorization")]
    pub mod authorization {
        crate::codes::codes! {
            AssignRoleError {
                "MEMBER_BLOCKED" => MemberBlocked,
                "ROLE_DOES_NOT_EXIST" => RoleDoesNotExist,
            }
        }
        crate::codes::rules! {
            UnassignRoleRule {
                "INVALID_ROLE" => InvalidRole,
            }
        }
    }
    /// Wix Members: badges v2.
    #[cfg(feature = "members-badges-v2")]
    pub mod badges_v2 {
        crate::codes::rules! {
            UpdateBadgeRule {
                "BADGE_NOT_PROVIDED" => BadgeNotProvided,
            }
        }
    }
    /// Wix Members: custom fields.
    #[cfg(feature = "members-custom-fields")]
    pub mod custom_fields {
        crate::codes::codes! {
            CreateCustomFieldError {
                "INCORRECT_FIELD_PRIVACY" => IncorrectFieldPrivacy,
                "INCORRECT_FIELD_TYPE" => IncorrectFieldType,
                "INVALID_FIELD_SOCIAL_TYPE" => InvalidFieldSocialType,
            }
            UpdateCustomFieldError {
                "INCORRECT_FIELD_PRIVACY" => IncorrectFieldPrivacy,
                "INVALID_FIELD_SOCIAL_TYPE" => InvalidFieldSocialType,
                "RESERVED_FIELD_NAME_NON_EDITABLE" => ReservedFieldNameNonEditable,
            }
        }
    }
    /// Wix Members: member privacy settings.
    #[cfg(feature = "members-member-privacy-settings")]
    pub mod member_privacy_settings {
        crate::codes::codes! {
            SetMemberPrivacySettingsError {
                "INVALID_REVISION" => InvalidRevision,
                "INVALID_SETTINGS" => InvalidSettings,
            }
        }
    }
    /// Wix Members: member report.
    #[cfg(feature = "members-member-report")]
    pub mod member_report {
        crate::codes::codes! {
            ReportMemberError {
                "CANNOT_REPORT_BLOCKED_MEMBER" => CannotReportBlockedMember,
                "SELF_REPORTING_FORBIDDEN" => SelfReportingForbidden,
            }
            DeleteMemberReportsError {
                "CANNOT_DELETE_MEMBER_REPORTS" => CannotDeleteMemberReports,
            }
        }
    }
    /// Wix Members: member role definition.
    #[cfg(feature = "members-member-role-definition")]
    pub mod member_role_definition {
        crate::codes::codes! {
            UpdateMemberRoleDefinitionError {
                "CANNOT_UPDATE_SYSTEM_ROLE" => CannotUpdateSystemRole,
            }
            DeleteMemberRoleDefinitionError {
                "CANNOT_DELETE_SYSTEM_ROLE" => CannotDeleteSystemRole,
            }
        }
    }
    /// Wix Members: member to member block.
    #[cfg(feature = "members-member-to-member-block")]
    pub mod member_to_member_block {
        crate::codes::codes! {
            BlockMemberError {
                "ADMIN_BLOCKING_FORBIDDEN" => AdminBlockingForbidden,
                "MEMBER_ALREADY_BLOCKED" => MemberAlreadyBlocked,
                "SELF_BLOCKING_FORBIDDEN" => SelfBlockingForbidden,
            }
            UnblockMemberError {
                "BLOCK_DOES_NOT_EXIST" => BlockDoesNotExist,
                "SELF_UNBLOCKING_FORBIDDEN" => SelfUnblockingForbidden,
            }
        }
    }
    /// Wix Members: members.
    #[cfg(feature = "members-members")]
    pub mod members {
        crate::codes::codes! {
            UpdateCurrentMemberSlugError {
                "SLUG_ALREADY_EXISTS" => SlugAlreadyExists,
            }
            UpdateMemberSlugError {
                "SLUG_ALREADY_EXISTS" => SlugAlreadyExists,
            }
            JoinCommunityError {
                "COMMUNITY_JOIN_IMPOSSIBLE" => CommunityJoinImpossible,
            }
            GetCurrentMemberError {
                "NOT_FOUND" => NotFound,
            }
            GetMemberError {
                "MEMBER_TO_MEMBER_BLOCKED" => MemberToMemberBlocked,
            }
            BlockMemberError {
                "ACTIVE_SUBSCRIPTION_MEMBER_BLOCK_FORBIDDEN" => ActiveSubscriptionMemberBlockForbidden,
                "MEMBER_SELF_BLOCK_FORBIDDEN" => MemberSelfBlockForbidden,
                "OWNER_MEMBER_BLOCK_FORBIDDEN" => OwnerMemberBlockForbidden,
            }
        }
        crate::codes::rules! {
            DeleteMyMemberRule {
                "OWNER_OR_CONTRIBUTOR_MEMBER_DELETE_FORBIDDEN" => OwnerOrContributorMemberDeleteForbidden,
            }
            DeleteMemberRule {
                "ACTIVE_SUBSCRIPTION_MEMBER_DELETE_FORBIDDEN" => ActiveSubscriptionMemberDeleteForbidden,
                "OWNER_OR_CONTRIBUTOR_MEMBER_DELETE_FORBIDDEN" => OwnerOrContributorMemberDeleteForbidden,
            }
            UpdateMemberRule {
                "INVALID_CUSTOM_FIELD_URL" => InvalidCustomFieldUrl,
            }
        }
    }
}

/// Wix Stores.
#[cfg(feature = "_stores")]
pub mod stores {
    /// Wix Stores: brands v3.
    #[cfg(feature = "stores-brands-v3")]
    pub mod brands_v3 {
        crate::codes::rules! {
            CreateBrandRule {
                "BRAND_LIMIT_EXCEEDED" => BrandLimitExceeded,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
            }
            BulkCreateBrandsRule {
                "BRAND_LIMIT_EXCEEDED" => BrandLimitExceeded,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
            }
            GetOrCreateBrandRule {
                "BRAND_LIMIT_EXCEEDED" => BrandLimitExceeded,
            }
        }
    }
    /// Wix Stores: catalog imports v3.
    #[cfg(feature = "stores-catalog-imports-v3")]
    pub mod catalog_imports_v3 {
        crate::codes::codes! {
            SubmitCatalogImportError {
                "CATALOG_IMPORT_ALREADY_SUBMITTED" => CatalogImportAlreadySubmitted,
            }
        }
    }
    /// Wix Stores: customizations v3.
    #[cfg(feature = "stores-customizations-v3")]
    pub mod customizations_v3 {
        crate::codes::codes! {
            CreateCustomizationError {
                "INVALID_CUSTOMIZATION_RENDER_TYPE" => InvalidCustomizationRenderType,
                "INVALID_FREE_TEXT_SETTINGS" => InvalidFreeTextSettings,
                "MODIFIERS_LIMIT_EXCEEDED" => ModifiersLimitExceeded,
                "MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION" => ModifierSettingsNotSupportedForProductOption,
                "OPTIONS_LIMIT_EXCEEDED" => OptionsLimitExceeded,
            }
            UpdateCustomizationError {
                "DOESNT_SUPPORT_FREE_TEXT" => DoesntSupportFreeText,
                "INVALID_FREE_TEXT_SETTINGS" => InvalidFreeTextSettings,
                "MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION" => ModifierSettingsNotSupportedForProductOption,
            }
            BulkCreateCustomizationsError {
                "CHOICES_LIMIT_EXCEEDED" => ChoicesLimitExceeded,
                "DOESNT_SUPPORT_CHOICES" => DoesntSupportChoices,
                "MODIFIERS_LIMIT_EXCEEDED" => ModifiersLimitExceeded,
                "MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION" => ModifierSettingsNotSupportedForProductOption,
                "OPTIONS_LIMIT_EXCEEDED" => OptionsLimitExceeded,
            }
            AddCustomizationChoicesError {
                "CHOICES_LIMIT_EXCEEDED" => ChoicesLimitExceeded,
                "DOESNT_SUPPORT_CHOICES" => DoesntSupportChoices,
            }
            SetCustomizationChoicesError {
                "CHOICES_LIMIT_EXCEEDED" => ChoicesLimitExceeded,
                "DOESNT_SUPPORT_CHOICES" => DoesntSupportChoices,
            }
            RemoveCustomizationChoicesError {
                "CHOICE_ASSIGNED_TO_PRODUCT" => ChoiceAssignedToProduct,
                "CHOICE_NOT_FOUND" => ChoiceNotFound,
            }
            UpdateCustomizationChoicesError {
                "CHOICE_NOT_FOUND" => ChoiceNotFound,
            }
            ReorderCustomizationChoicesError {
                "CHOICE_IDS_MISMATCH" => ChoiceIdsMismatch,
                "DOESNT_SUPPORT_CHOICES" => DoesntSupportChoices,
            }
            BulkAddCustomizationChoicesError {
                "CHOICES_LIMIT_EXCEEDED" => ChoicesLimitExceeded,
                "DOESNT_SUPPORT_CHOICES" => DoesntSupportChoices,
            }
            BulkUpdateCustomizationsError {
                "DOESNT_SUPPORT_FREE_TEXT" => DoesntSupportFreeText,
                "INVALID_FREE_TEXT_SETTINGS" => InvalidFreeTextSettings,
                "MODIFIER_SETTINGS_NOT_SUPPORTED_FOR_PRODUCT_OPTION" => ModifierSettingsNotSupportedForProductOption,
            }
        }
        crate::codes::rules! {
            CreateCustomizationRule {
                "CUSTOMIZATION_WITH_ONLY_ID_OR_CHOICE_IDS" => CustomizationWithOnlyIdOrChoiceIds,
                "DUPLICATE_CHOICE_NAME" => DuplicateChoiceName,
                "ID_NOT_ALLOWED_IN_REQUEST" => IdNotAllowedInRequest,
                "MIXED_CHOICE_IDS_CONSISTENCY" => MixedChoiceIdsConsistency,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
                "PRIMARY_CHOICE_HIERARCHY_VIOLATION" => PrimaryChoiceHierarchyViolation,
                "PRIMARY_CHOICE_NOT_FOUND" => PrimaryChoiceNotFound,
                "PRIMARY_CHOICE_SELF_REFERENCE" => PrimaryChoiceSelfReference,
            }
            DeleteCustomizationRule {
                "NOT_ALLOWED_DELETE_CUSTOMIZATION_ASSIGNED_TO_PRODUCT" => NotAllowedDeleteCustomizationAssignedToProduct,
            }
            BulkCreateCustomizationsRule {
                "CUSTOMIZATION_WITH_ONLY_ID_OR_CHOICE_IDS" => CustomizationWithOnlyIdOrChoiceIds,
                "DUPLICATE_CHOICE_NAME" => DuplicateChoiceName,
                "ID_NOT_ALLOWED_IN_REQUEST" => IdNotAllowedInRequest,
                "INVALID_CHOICE_TYPE" => InvalidChoiceType,
                "INVALID_CHOICE_VALUE" => InvalidChoiceValue,
                "MIXED_CHOICE_IDS_CONSISTENCY" => MixedChoiceIdsConsistency,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
                "PRIMARY_CHOICE_HIERARCHY_VIOLATION" => PrimaryChoiceHierarchyViolation,
                "PRIMARY_CHOICE_NOT_FOUND" => PrimaryChoiceNotFound,
                "PRIMARY_CHOICE_SELF_REFERENCE" => PrimaryChoiceSelfReference,
            }
            AddCustomizationChoicesRule {
                "DUPLICATE_CHOICE_NAME" => DuplicateChoiceName,
                "INVALID_CHOICE_TYPE" => InvalidChoiceType,
                "INVALID_CHOICE_VALUE" => InvalidChoiceValue,
                "PRIMARY_CHOICE_HIERARCHY_VIOLATION" => PrimaryChoiceHierarchyViolation,
                "PRIMARY_CHOICE_NOT_FOUND" => PrimaryChoiceNotFound,
                "PRIMARY_CHOICE_SELF_REFERENCE" => PrimaryChoiceSelfReference,
            }
            SetCustomizationChoicesRule {
                "DUPLICATE_CHOICE_NAME" => DuplicateChoiceName,
                "INVALID_CHOICE_TYPE" => InvalidChoiceType,
                "INVALID_CHOICE_VALUE" => InvalidChoiceValue,
                "NOT_ALLOWED_DELETE_CHOICE_ASSIGNED_TO_PRODUCT" => NotAllowedDeleteChoiceAssignedToProduct,
                "PRIMARY_CHOICE_HIERARCHY_VIOLATION" => PrimaryChoiceHierarchyViolation,
                "PRIMARY_CHOICE_NOT_FOUND" => PrimaryChoiceNotFound,
                "PRIMARY_CHOICE_SELF_REFERENCE" => PrimaryChoiceSelfReference,
            }
            RemoveCustomizationChoicesRule {
                "NOT_ALLOWED_CUSTOMIZATION_WITHOUT_CHOICES" => NotAllowedCustomizationWithoutChoices,
                "PRIMARY_CHOICE_DELETE_REFERENCED" => PrimaryChoiceDeleteReferenced,
            }
            UpdateCustomizationChoicesRule {
                "PRIMARY_CHOICE_HIERARCHY_VIOLATION" => PrimaryChoiceHierarchyViolation,
                "PRIMARY_CHOICE_NOT_FOUND" => PrimaryChoiceNotFound,
                "PRIMARY_CHOICE_SELF_REFERENCE" => PrimaryChoiceSelfReference,
                "UNSUPPORTED_CHOICE_FIELD" => UnsupportedChoiceField,
            }
            BulkAddCustomizationChoicesRule {
                "INVALID_CHOICE_TYPE" => InvalidChoiceType,
                "INVALID_CHOICE_VALUE" => InvalidChoiceValue,
                "PRIMARY_CHOICE_HIERARCHY_VIOLATION" => PrimaryChoiceHierarchyViolation,
                "PRIMARY_CHOICE_NOT_FOUND" => PrimaryChoiceNotFound,
                "PRIMARY_CHOICE_SELF_REFERENCE" => PrimaryChoiceSelfReference,
            }
        }
    }
    /// Wix Stores: info sections v3.
    #[cfg(feature = "stores-info-sections-v3")]
    pub mod info_sections_v3 {
        crate::codes::rules! {
            CreateInfoSectionRule {
                "INFO_SECTIONS_LIMIT_EXCEEDED" => InfoSectionsLimitExceeded,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
            }
            GetOrCreateInfoSectionRule {
                "INFO_SECTIONS_LIMIT_EXCEEDED" => InfoSectionsLimitExceeded,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
            }
            BulkGetOrCreateInfoSectionsRule {
                "INFO_SECTIONS_LIMIT_EXCEEDED" => InfoSectionsLimitExceeded,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
            }
            BulkCreateInfoSectionsRule {
                "INFO_SECTIONS_LIMIT_EXCEEDED" => InfoSectionsLimitExceeded,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
            }
        }
    }
    /// Wix Stores: inventory items v3.
    #[cfg(feature = "stores-inventory-items-v3")]
    pub mod inventory_items_v3 {
        crate::codes::codes! {
            CreateInventoryItemError {
                "ITEM_ALREADY_EXISTS" => ItemAlreadyExists,
                "PRE_ORDER_VALIDATION" => PreOrderValidation,
            }
            BulkCreateInventoryItemsError {
                "PRE_ORDER_VALIDATION" => PreOrderValidation,
            }
            UpdateInventoryItemError {
                "PRE_ORDER_VALIDATION" => PreOrderValidation,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING" => RequestedQuantityMustBeNonNegativeDecreasing,
            }
            BulkUpdateInventoryItemsError {
                "PRE_ORDER_VALIDATION" => PreOrderValidation,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING" => RequestedQuantityMustBeNonNegativeDecreasing,
            }
            BulkUpsertInventoryItemsError {
                "INVALID_TARGET_QUANTITY" => InvalidTargetQuantity,
                "PRE_ORDER_VALIDATION" => PreOrderValidation,
            }
            BulkUpdateInventoryItemsByFilterError {
                "PRE_ORDER_VALIDATION" => PreOrderValidation,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING" => RequestedQuantityMustBeNonNegativeDecreasing,
            }
            BulkDecrementInventoryItemsError {
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVENTORY_QUANTITY_NOT_TRACKED" => InventoryQuantityNotTracked,
                "MIN_QUANTITY_LIMIT_REACHED" => MinQuantityLimitReached,
            }
            BulkIncrementInventoryItemsError {
                "INVENTORY_QUANTITY_NOT_TRACKED" => InventoryQuantityNotTracked,
                "MAX_QUANTITY_LIMIT_REACHED" => MaxQuantityLimitReached,
            }
            BulkDecrementInventoryItemsByVariantAndLocationError {
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVENTORY_QUANTITY_NOT_TRACKED" => InventoryQuantityNotTracked,
                "MIN_QUANTITY_LIMIT_REACHED" => MinQuantityLimitReached,
                "NOT_FOUND" => NotFound,
            }
            BulkIncrementInventoryItemsByVariantAndLocationError {
                "INVENTORY_QUANTITY_NOT_TRACKED" => InventoryQuantityNotTracked,
                "MAX_QUANTITY_LIMIT_REACHED" => MaxQuantityLimitReached,
                "NOT_FOUND" => NotFound,
            }
            BulkSetOrAdjustInventoryItemsByFilterError {
                "INVENTORY_QUANTITY_NOT_TRACKED" => InventoryQuantityNotTracked,
            }
            BulkAdjustInventoryItemsByFilterError {
                "INSUFFICIENT_INVENTORY" => InsufficientInventory,
                "INVENTORY_QUANTITY_NOT_TRACKED" => InventoryQuantityNotTracked,
                "MAX_QUANTITY_LIMIT_REACHED" => MaxQuantityLimitReached,
                "MIN_QUANTITY_LIMIT_REACHED" => MinQuantityLimitReached,
            }
        }
        crate::codes::rules! {
            CreateInventoryItemRule {
                "DUPLICATE_BULK_UPSERT_KEY" => DuplicateBulkUpsertKey,
                "PREORDER_LIMIT_NOT_SUPPORTED_FOR_UNTRACKED_INVENTORY" => PreorderLimitNotSupportedForUntrackedInventory,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE" => RequestedQuantityMustBeNonNegative,
            }
            BulkCreateInventoryItemsRule {
                "PREORDER_LIMIT_NOT_SUPPORTED_FOR_UNTRACKED_INVENTORY" => PreorderLimitNotSupportedForUntrackedInventory,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE" => RequestedQuantityMustBeNonNegative,
            }
        }
    }
    /// Wix Stores: product groups v3.
    #[cfg(feature = "stores-product-groups-v3")]
    pub mod product_groups_v3 {
        crate::codes::codes! {
            CreateProductGroupError {
                "CUSTOMIZATION_NOT_FOUND" => CustomizationNotFound,
                "PRODUCT_GROUP_LIMIT_EXCEEDED" => ProductGroupLimitExceeded,
                "UNSUPPORTED_GROUPING_CUSTOMIZATION_RENDER_TYPE" => UnsupportedGroupingCustomizationRenderType,
            }
            BulkCreateProductGroupsError {
                "CUSTOMIZATION_NOT_FOUND" => CustomizationNotFound,
                "PRODUCT_GROUP_LIMIT_EXCEEDED" => ProductGroupLimitExceeded,
                "UNSUPPORTED_GROUPING_CUSTOMIZATION_RENDER_TYPE" => UnsupportedGroupingCustomizationRenderType,
            }
            AssignProductsToProductGroupError {
                "MEMBER_LIMIT_EXCEEDED" => MemberLimitExceeded,
                "PRODUCTS_MISSING_CUSTOMIZATION" => ProductsMissingCustomization,
                "PRODUCTS_NOT_FOUND" => ProductsNotFound,
            }
            UnassignProductsFromProductGroupError {
                "PRODUCTS_NOT_FOUND" => ProductsNotFound,
                "PRODUCTS_NOT_IN_GROUP" => ProductsNotInGroup,
            }
            BulkUpdateProductGroupTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateProductGroupTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
    }
    /// Wix Stores: products.
    #[cfg(feature = "stores-products")]
    pub mod products {
        crate::codes::codes! {
            CreateProductError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "BARCODE_ALREADY_EXIST_ERROR" => BarcodeAlreadyExistError,
                "BRAND_CREATION_FAILED" => BrandCreationFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATIONS_CREATION_FAILED" => CustomizationsCreationFailed,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DIGITAL_FILE_NOT_FOUND_ERROR" => DigitalFileNotFoundError,
                "DUPLICATE_BARCODE_ERROR" => DuplicateBarcodeError,
                "DUPLICATE_PRODUCT_OPTIONS" => DuplicateProductOptions,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "DUPLICATE_SLUG_ERROR" => DuplicateSlugError,
                "DUPLICATE_VARIANT_OPTION_CHOICE" => DuplicateVariantOptionChoice,
                "ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT" => ErrorAllSubscriptionsHiddenForSubscriptionOnlyProduct,
                "INFO_SECTION_CREATION_FAILED" => InfoSectionCreationFailed,
                "INVALID_DEFAULT_VARIANT" => InvalidDefaultVariant,
                "INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION" => InvalidProductTypeForSubscription,
                "INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT" => InvalidSubscriptionDiscountAmount,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIER_CHOICE_NAME_AND_TYPE_REQUIRED" => ModifierChoiceNameAndTypeRequired,
                "MODIFIER_NAME_AND_TYPE_REQUIRED" => ModifierNameAndTypeRequired,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
                "PRODUCTS_LIMIT_EXCEEDED" => ProductsLimitExceeded,
                "PRODUCT_MEDIA_NOT_EXIST" => ProductMediaNotExist,
                "PRODUCT_OPTION_CHOICE_NAME_AND_TYPE_REQUIRED" => ProductOptionChoiceNameAndTypeRequired,
                "PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED" => ProductOptionNameAndTypeRequired,
                "RIBBON_CREATION_FAILED" => RibbonCreationFailed,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
                "SKU_ALREADY_EXIST_ERROR" => SkuAlreadyExistError,
                "SUBSCRIPTION_ID_ALREADY_EXISTS" => SubscriptionIdAlreadyExists,
                "TOO_MANY_OPTIONS_IN_REQUEST" => TooManyOptionsInRequest,
                "VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT" => VariantsAreNotAlignedWithProduct,
                "VARIANT_ID_ALREADY_EXISTS" => VariantIdAlreadyExists,
            }
            CreateProductWithInventoryError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATIONS_CREATION_FAILED" => CustomizationsCreationFailed,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "INFO_SECTION_CREATION_FAILED" => InfoSectionCreationFailed,
                "MODIFIER_CHOICE_NAME_AND_TYPE_REQUIRED" => ModifierChoiceNameAndTypeRequired,
                "MODIFIER_NAME_AND_TYPE_REQUIRED" => ModifierNameAndTypeRequired,
                "PRODUCT_OPTION_CHOICE_NAME_AND_TYPE_REQUIRED" => ProductOptionChoiceNameAndTypeRequired,
                "PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED" => ProductOptionNameAndTypeRequired,
                "RIBBON_CREATION_FAILED" => RibbonCreationFailed,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
            }
            UpdateProductError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "BARCODE_ALREADY_EXIST_ERROR" => BarcodeAlreadyExistError,
                "BRAND_CREATION_FAILED" => BrandCreationFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DIGITAL_FILE_NOT_FOUND_ERROR" => DigitalFileNotFoundError,
                "DUPLICATE_BARCODE_ERROR" => DuplicateBarcodeError,
                "DUPLICATE_PRODUCT_OPTIONS" => DuplicateProductOptions,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "DUPLICATE_SLUG_ERROR" => DuplicateSlugError,
                "DUPLICATE_VARIANT_OPTION_CHOICE" => DuplicateVariantOptionChoice,
                "ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT" => ErrorAllSubscriptionsHiddenForSubscriptionOnlyProduct,
                "FIELD_MASK_VALUE_NOT_SUPPORTED" => FieldMaskValueNotSupported,
                "FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR" => FieldMaskWithFieldNotPassedError,
                "INFO_SECTION_ERROR_OCCURRED" => InfoSectionErrorOccurred,
                "INVALID_DEFAULT_VARIANT" => InvalidDefaultVariant,
                "INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION" => InvalidProductTypeForSubscription,
                "INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT" => InvalidSubscriptionDiscountAmount,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "PREORDER_VALIDATION_ERROR" => PreorderValidationError,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
                "SKU_ALREADY_EXIST_ERROR" => SkuAlreadyExistError,
                "SUBSCRIPTION_ID_ALREADY_EXISTS" => SubscriptionIdAlreadyExists,
                "VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT" => VariantsAreNotAlignedWithProduct,
                "VARIANT_ID_ALREADY_EXISTS" => VariantIdAlreadyExists,
            }
            GetProductError {
                "NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS" => NoPermissionToIncludeNotVisibleProducts,
                "NO_PERMISSION_TO_READ_MERCHANT_DATA" => NoPermissionToReadMerchantData,
            }
            UpdateProductWithInventoryError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR" => FieldMaskWithFieldNotPassedError,
                "INFO_SECTION_ERROR_OCCURRED" => InfoSectionErrorOccurred,
                "PREORDER_VALIDATION_ERROR" => PreorderValidationError,
                "PRODUCT_RESTRICTION_ERROR" => ProductRestrictionError,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
            }
            BulkCreateProductsError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "BARCODE_ALREADY_EXIST_ERROR" => BarcodeAlreadyExistError,
                "BRAND_CREATION_FAILED" => BrandCreationFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATIONS_CREATION_FAILED" => CustomizationsCreationFailed,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DIGITAL_FILE_NOT_FOUND_ERROR" => DigitalFileNotFoundError,
                "DUPLICATE_BARCODE_ERROR" => DuplicateBarcodeError,
                "DUPLICATE_PRODUCT_OPTIONS" => DuplicateProductOptions,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "DUPLICATE_SLUG_ERROR" => DuplicateSlugError,
                "DUPLICATE_VARIANT_OPTION_CHOICE" => DuplicateVariantOptionChoice,
                "ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT" => ErrorAllSubscriptionsHiddenForSubscriptionOnlyProduct,
                "INFO_SECTION_CREATION_FAILED" => InfoSectionCreationFailed,
                "INVALID_DEFAULT_VARIANT" => InvalidDefaultVariant,
                "INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION" => InvalidProductTypeForSubscription,
                "INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT" => InvalidSubscriptionDiscountAmount,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIER_CHOICE_NAME_AND_TYPE_REQUIRED" => ModifierChoiceNameAndTypeRequired,
                "MODIFIER_NAME_AND_TYPE_REQUIRED" => ModifierNameAndTypeRequired,
                "ONLY_SPACES_STRING_ERROR" => OnlySpacesStringError,
                "PRODUCTS_LIMIT_EXCEEDED" => ProductsLimitExceeded,
                "PRODUCT_MEDIA_NOT_EXIST" => ProductMediaNotExist,
                "PRODUCT_OPTION_CHOICE_NAME_AND_TYPE_REQUIRED" => ProductOptionChoiceNameAndTypeRequired,
                "PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED" => ProductOptionNameAndTypeRequired,
                "RIBBON_CREATION_FAILED" => RibbonCreationFailed,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
                "SKU_ALREADY_EXIST_ERROR" => SkuAlreadyExistError,
                "SUBSCRIPTION_ID_ALREADY_EXISTS" => SubscriptionIdAlreadyExists,
                "TOO_MANY_OPTIONS_IN_REQUEST" => TooManyOptionsInRequest,
                "VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT" => VariantsAreNotAlignedWithProduct,
                "VARIANT_ID_ALREADY_EXISTS" => VariantIdAlreadyExists,
            }
            BulkCreateProductsWithInventoryError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATIONS_CREATION_FAILED" => CustomizationsCreationFailed,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "INFO_SECTION_CREATION_FAILED" => InfoSectionCreationFailed,
                "MODIFIER_CHOICE_NAME_AND_TYPE_REQUIRED" => ModifierChoiceNameAndTypeRequired,
                "MODIFIER_NAME_AND_TYPE_REQUIRED" => ModifierNameAndTypeRequired,
                "PRODUCT_OPTION_CHOICE_NAME_AND_TYPE_REQUIRED" => ProductOptionChoiceNameAndTypeRequired,
                "PRODUCT_OPTION_NAME_AND_TYPE_REQUIRED" => ProductOptionNameAndTypeRequired,
                "RIBBON_CREATION_FAILED" => RibbonCreationFailed,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
                "TOO_MANY_OPTIONS_IN_REQUEST" => TooManyOptionsInRequest,
            }
            BulkUpdateProductsError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "BARCODE_ALREADY_EXIST_ERROR" => BarcodeAlreadyExistError,
                "BRAND_CREATION_FAILED" => BrandCreationFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DIGITAL_FILE_NOT_FOUND_ERROR" => DigitalFileNotFoundError,
                "DUPLICATE_BARCODE_ERROR" => DuplicateBarcodeError,
                "DUPLICATE_PRODUCT_OPTIONS" => DuplicateProductOptions,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "DUPLICATE_SLUG_ERROR" => DuplicateSlugError,
                "DUPLICATE_VARIANT_OPTION_CHOICE" => DuplicateVariantOptionChoice,
                "ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT" => ErrorAllSubscriptionsHiddenForSubscriptionOnlyProduct,
                "FIELD_MASK_VALUE_NOT_SUPPORTED" => FieldMaskValueNotSupported,
                "FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR" => FieldMaskWithFieldNotPassedError,
                "INFO_SECTION_ERROR_OCCURRED" => InfoSectionErrorOccurred,
                "INVALID_DEFAULT_VARIANT" => InvalidDefaultVariant,
                "INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION" => InvalidProductTypeForSubscription,
                "INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT" => InvalidSubscriptionDiscountAmount,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "PREORDER_VALIDATION_ERROR" => PreorderValidationError,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
                "SKU_ALREADY_EXIST_ERROR" => SkuAlreadyExistError,
                "SUBSCRIPTION_ID_ALREADY_EXISTS" => SubscriptionIdAlreadyExists,
                "TOO_MANY_OPTIONS_IN_REQUEST" => TooManyOptionsInRequest,
                "TOO_MANY_VARIANTS" => TooManyVariants,
                "VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT" => VariantsAreNotAlignedWithProduct,
                "VARIANT_ID_ALREADY_EXISTS" => VariantIdAlreadyExists,
            }
            BulkUpdateProductsWithInventoryError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE" => CompareAtPriceLowerThanActualPrice,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR" => FieldMaskWithFieldNotPassedError,
                "INFO_SECTION_ERROR_OCCURRED" => InfoSectionErrorOccurred,
                "PREORDER_VALIDATION_ERROR" => PreorderValidationError,
                "PRODUCT_RESTRICTION_ERROR" => ProductRestrictionError,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
                "TOO_MANY_OPTIONS_IN_REQUEST" => TooManyOptionsInRequest,
            }
            BulkUpdateProductsByFilterError {
                "ADD_CUSTOMIZATION_CHOICES_FAILED" => AddCustomizationChoicesFailed,
                "BRAND_CREATION_FAILED" => BrandCreationFailed,
                "CHOICE_NOT_EXIST" => ChoiceNotExist,
                "CUSTOMIZATION_NOT_EXIST" => CustomizationNotExist,
                "DUPLICATE_RIBBON_IN_ADDITIONAL" => DuplicateRibbonInAdditional,
                "DUPLICATE_RIBBON_IN_PRIMARY_AND_ADDITIONAL" => DuplicateRibbonInPrimaryAndAdditional,
                "ERROR_ALL_SUBSCRIPTIONS_HIDDEN_FOR_SUBSCRIPTION_ONLY_PRODUCT" => ErrorAllSubscriptionsHiddenForSubscriptionOnlyProduct,
                "FIELD_MASK_VALUE_NOT_SUPPORTED" => FieldMaskValueNotSupported,
                "FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR" => FieldMaskWithFieldNotPassedError,
                "INFO_SECTION_ERROR_OCCURRED" => InfoSectionErrorOccurred,
                "INVALID_PRODUCT_TYPE_FOR_SUBSCRIPTION" => InvalidProductTypeForSubscription,
                "INVALID_SUBSCRIPTION_DISCOUNT_AMOUNT" => InvalidSubscriptionDiscountAmount,
                "RIBBON_NOT_FOUND" => RibbonNotFound,
                "SUBSCRIPTION_ID_ALREADY_EXISTS" => SubscriptionIdAlreadyExists,
                "VARIANT_ID_ALREADY_EXISTS" => VariantIdAlreadyExists,
            }
            GetProductBySlugError {
                "NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS" => NoPermissionToIncludeNotVisibleProducts,
                "NO_PERMISSION_TO_READ_MERCHANT_DATA" => NoPermissionToReadMerchantData,
            }
            SearchProductsError {
                "NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS" => NoPermissionToIncludeNotVisibleProducts,
                "NO_PERMISSION_TO_READ_MERCHANT_DATA" => NoPermissionToReadMerchantData,
            }
            QueryProductsError {
                "NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS" => NoPermissionToIncludeNotVisibleProducts,
                "NO_PERMISSION_TO_READ_MERCHANT_DATA" => NoPermissionToReadMerchantData,
            }
            CountProductsError {
                "NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS" => NoPermissionToIncludeNotVisibleProducts,
                "NO_PERMISSION_TO_READ_MERCHANT_DATA" => NoPermissionToReadMerchantData,
            }
            BulkUpdateProductVariantsByFilterError {
                "FIELD_MASK_VALUE_NOT_SUPPORTED" => FieldMaskValueNotSupported,
                "FIELD_MASK_WITH_FIELD_NOT_PASSED_ERROR" => FieldMaskWithFieldNotPassedError,
                "VARIANT_ID_ALREADY_EXISTS" => VariantIdAlreadyExists,
            }
            BulkAdjustProductVariantsByFilterError {
                "ADJUSTED_ACTUAL_PRICE_OUT_OF_RANGE" => AdjustedActualPriceOutOfRange,
                "ADJUSTED_COMPARE_AT_PRICE_OUT_OF_RANGE" => AdjustedCompareAtPriceOutOfRange,
                "ADJUSTED_COST_OUT_OF_RANGE" => AdjustedCostOutOfRange,
                "CANNOT_ADJUST_PRICE_RESTRICTED_VARIANT" => CannotAdjustPriceRestrictedVariant,
            }
            BulkAddInfoSectionsToProductsByFilterError {
                "TOO_MANY_INFO_SECTIONS_ERROR" => TooManyInfoSectionsError,
            }
            BulkAddInfoSectionsToProductsError {
                "TOO_MANY_INFO_SECTIONS_ERROR" => TooManyInfoSectionsError,
            }
            BulkUpdateProductTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdateProductTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
        }
        crate::codes::rules! {
            CreateProductRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "DESCRIPTION_SIZE_TOO_BIG" => DescriptionSizeTooBig,
                "DIGITAL_PRODUCT_CANNOT_BE_VISIBLE_IN_POS" => DigitalProductCannotBeVisibleInPos,
                "DUPLICATE_MEDIA_ERROR" => DuplicateMediaError,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "SUBSCRIPTION_INVALID_AUTO_RENEWAL" => SubscriptionInvalidAutoRenewal,
                "VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED" => VariantsTypedPropertiesAreNotAligned,
            }
            CreateProductWithInventoryRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE" => RequestedQuantityMustBeNonNegative,
            }
            UpdateProductRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "DESCRIPTION_SIZE_TOO_BIG" => DescriptionSizeTooBig,
                "DIGITAL_PRODUCT_CANNOT_BE_VISIBLE_IN_POS" => DigitalProductCannotBeVisibleInPos,
                "DUPLICATE_MEDIA_ERROR" => DuplicateMediaError,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MISSING_OPTIONS_ON_UPDATE_VARIANTS" => MissingOptionsOnUpdateVariants,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "SUBSCRIPTION_INVALID_AUTO_RENEWAL" => SubscriptionInvalidAutoRenewal,
                "VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED" => VariantsTypedPropertiesAreNotAligned,
            }
            UpdateProductWithInventoryRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE" => RequestedQuantityMustBeNonNegative,
            }
            BulkCreateProductsRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "DESCRIPTION_SIZE_TOO_BIG" => DescriptionSizeTooBig,
                "DIGITAL_PRODUCT_CANNOT_BE_VISIBLE_IN_POS" => DigitalProductCannotBeVisibleInPos,
                "DUPLICATE_MEDIA_ERROR" => DuplicateMediaError,
                "ID_NOT_ALLOWED_IN_REQUEST" => IdNotAllowedInRequest,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "SUBSCRIPTION_INVALID_AUTO_RENEWAL" => SubscriptionInvalidAutoRenewal,
                "VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED" => VariantsTypedPropertiesAreNotAligned,
            }
            BulkCreateProductsWithInventoryRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "ID_NOT_ALLOWED_IN_REQUEST" => IdNotAllowedInRequest,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE" => RequestedQuantityMustBeNonNegative,
            }
            BulkUpdateProductsRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "DESCRIPTION_SIZE_TOO_BIG" => DescriptionSizeTooBig,
                "DIGITAL_PRODUCT_CANNOT_BE_VISIBLE_IN_POS" => DigitalProductCannotBeVisibleInPos,
                "DUPLICATE_MEDIA_ERROR" => DuplicateMediaError,
                "DUPLICATE_PRODUCT_IDS_REQUEST" => DuplicateProductIdsRequest,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MISSING_OPTIONS_ON_UPDATE_VARIANTS" => MissingOptionsOnUpdateVariants,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "SUBSCRIPTION_INVALID_AUTO_RENEWAL" => SubscriptionInvalidAutoRenewal,
                "VARIANTS_TYPED_PROPERTIES_ARE_NOT_ALIGNED" => VariantsTypedPropertiesAreNotAligned,
            }
            BulkUpdateProductsWithInventoryRule {
                "BRAND_MISSING_ID" => BrandMissingId,
                "DUPLICATE_PRODUCT_IDS_REQUEST" => DuplicateProductIdsRequest,
                "INVALID_SLUG_FORMAT" => InvalidSlugFormat,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "MODIFIERS_ID_DUPLICATION_ERROR" => ModifiersIdDuplicationError,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE" => RequestedQuantityMustBeNonNegative,
            }
            BulkUpdateProductsByFilterRule {
                "DESCRIPTION_SIZE_TOO_BIG" => DescriptionSizeTooBig,
                "MISSING_OPTIONS_ON_UPDATE_VARIANTS" => MissingOptionsOnUpdateVariants,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "PRICE_PER_UNIT_NOT_ALIGNED" => PricePerUnitNotAligned,
                "SUBSCRIPTION_INVALID_AUTO_RENEWAL" => SubscriptionInvalidAutoRenewal,
            }
            BulkDeleteProductsRule {
                "DUPLICATE_PRODUCT_IDS_REQUEST" => DuplicateProductIdsRequest,
            }
            BulkUpdateProductVariantsByFilterRule {
                "CANNOT_REMOVE_VARIANT_ACTUAL_PRICE" => CannotRemoveVariantActualPrice,
                "EMPTY_FIELD_MASK" => EmptyFieldMask,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
            }
            BulkAdjustProductVariantsByFilterRule {
                "INVALID_PRICES_ADJUSTMENTS" => InvalidPricesAdjustments,
                "MISSING_VARIANT_OPTION" => MissingVariantOption,
                "MISSING_VARIANT_OPTION_CHOICE" => MissingVariantOptionChoice,
                "NO_VARIANT_ADJUSTMENTS_PASSED" => NoVariantAdjustmentsPassed,
            }
        }
    }
    /// Wix Stores: promotions v3.
    #[cfg(feature = "stores-promotions-v3")]
    pub mod promotions_v3 {
        crate::codes::codes! {
            CreatePromotionError {
                "DUPLICATE_CATEGORY_ASSIGNMENT" => DuplicateCategoryAssignment,
                "MEDIA_NOT_FOUND" => MediaNotFound,
                "PROMOTIONS_LIMIT_EXCEEDED" => PromotionsLimitExceeded,
            }
            UpdatePromotionError {
                "DUPLICATE_CATEGORY_ASSIGNMENT" => DuplicateCategoryAssignment,
                "MEDIA_NOT_FOUND" => MediaNotFound,
                "MEDIA_REMOVAL_NOT_ALLOWED" => MediaRemovalNotAllowed,
            }
            BulkCreatePromotionsError {
                "DUPLICATE_CATEGORY_ASSIGNMENT" => DuplicateCategoryAssignment,
                "MEDIA_NOT_FOUND" => MediaNotFound,
                "PROMOTIONS_LIMIT_EXCEEDED" => PromotionsLimitExceeded,
            }
            BulkUpdatePromotionsError {
                "DUPLICATE_CATEGORY_ASSIGNMENT" => DuplicateCategoryAssignment,
                "MEDIA_NOT_FOUND" => MediaNotFound,
                "MEDIA_REMOVAL_NOT_ALLOWED" => MediaRemovalNotAllowed,
            }
            BulkUpdatePromotionTagsError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            BulkUpdatePromotionTagsByFilterError {
                "EMPTY_ASSIGN_AND_UNASSIGN_LISTS" => EmptyAssignAndUnassignLists,
            }
            ResolvePromotionsError {
                "CATEGORY_NOT_FOUND" => CategoryNotFound,
            }
        }
    }
}
