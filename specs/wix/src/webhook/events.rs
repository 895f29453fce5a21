//! The events of each document. Made by `examples/import`.
#![allow(clippy::module_inception, reason = "one of the areas is called events")]

#[allow(unused_imports, reason = "the documents that are turned on need it")]
use super::typed::events;

/// Wix apps.
#[cfg(feature = "_app-management")]
pub mod app_management {
    /// Types that only events of Wix apps: app instances have.
    #[cfg(feature = "app-management-app-instances")]
    #[permitted::types("../../events/app-management/app-instances.json", types("../../openapi/app-management/types.json" = crate::app_management::types))]
    pub mod app_instances_types {}

    #[cfg(feature = "app-management-app-instances")]
    super::events! {
        /// An event of Wix apps: app instances.
        AppInstancesEvent:
        "AppInstalled" => AppInstanceInstalled data self::app_instances_types::AppInstalled;
        "AppRemoved" => AppInstanceRemoved data self::app_instances_types::AppRemoved;
        "PaidPlanAutoRenewalCancelled" => AppInstancePaidPlanAutoRenewalCancelled data self::app_instances_types::PaidPlanAutoRenewalCancelled;
        "PaidPlanChanged" => AppInstancePaidPlanChanged data self::app_instances_types::PaidPlanChanged;
        "PaidPlanPurchased" => AppInstancePaidPlanPurchased data self::app_instances_types::PaidPlanPurchased;
        "PlanConvertedToPaid" => AppInstancePlanConvertedToPaid data self::app_instances_types::PlanConvertedToPaid;
        "PlanReactivated" => AppInstancePlanReactivated data self::app_instances_types::PlanReactivated;
        "PlanTransferred" => AppInstancePlanTransferred data self::app_instances_types::PlanTransferred;
    }

    /// Types that only events of Wix apps: billing have.
    #[cfg(feature = "app-management-billing")]
    #[permitted::types("../../events/app-management/billing.json")]
    pub mod billing_types {}

    #[cfg(feature = "app-management-billing")]
    super::events! {
        /// An event of Wix apps: billing.
        BillingEvent:
        "InvoiceStatusUpdated" => PurchasedItemInvoiceStatusUpdated data self::billing_types::InvoiceStatusUpdated;
    }
}

/// Wix Blog.
#[cfg(feature = "_blog")]
pub mod blog {
    #[cfg(feature = "blog-categories")]
    super::events! {
        /// An event of Wix Blog: categories.
        CategoriesEvent:
        "wix.blog.v3.category_created" => CategoryCreated created crate::blog::categories::Category;
        "wix.blog.v3.category_deleted" => CategoryDeleted nothing;
        "wix.blog.v3.category_updated" => CategoryUpdated updated crate::blog::categories::Category;
    }

    #[cfg(feature = "blog-draft-posts")]
    super::events! {
        /// An event of Wix Blog: draft posts.
        DraftPostsEvent:
        "wix.blog.v3.draft_created" => DraftCreated created crate::blog::draft_posts::DraftPost;
        "wix.blog.v3.draft_deleted" => DraftDeleted deleted crate::blog::draft_posts::DraftPost;
        "wix.blog.v3.draft_updated" => DraftUpdated updated crate::blog::draft_posts::DraftPost;
    }

    #[cfg(feature = "blog-likes")]
    super::events! {
        /// An event of Wix Blog: likes.
        LikesEvent:
        "wix.blog.v1.like_created" => LikeCreated created crate::blog::likes::Like;
        "wix.blog.v1.like_deleted" => LikeDeleted deleted crate::blog::likes::Like;
    }

    /// Types that only events of Wix Blog: posts have.
    #[cfg(feature = "blog-posts")]
    #[permitted::types("../../events/blog/posts.json")]
    pub mod posts_types {}

    #[cfg(feature = "blog-posts")]
    super::events! {
        /// An event of Wix Blog: posts.
        PostsEvent:
        "wix.blog.v3.post_liked" => PostLiked data self::posts_types::PostLiked;
        "wix.blog.v3.post_unliked" => PostUnliked data self::posts_types::PostUnliked;
        "wix.blog.v3.post_created" => PostCreated created crate::blog::posts::Post;
        "wix.blog.v3.post_deleted" => PostDeleted deleted crate::blog::posts::Post;
        "wix.blog.v3.post_updated" => PostUpdated updated crate::blog::posts::Post;
    }

    #[cfg(feature = "blog-tags")]
    super::events! {
        /// An event of Wix Blog: tags.
        TagsEvent:
        "wix.blog.v3.tag_created" => TagCreated created crate::blog::tags::BlogTag;
        "wix.blog.v3.tag_deleted" => TagDeleted nothing;
        "wix.blog.v3.tag_updated" => TagUpdated updated crate::blog::tags::BlogTag;
    }
}

/// Wix Bookings.
#[cfg(feature = "_bookings")]
pub mod bookings {
    #[cfg(feature = "bookings-add-ons")]
    super::events! {
        /// An event of Wix Bookings: add ons.
        AddOnsEvent:
        "wix.addons.v1.add_on_created" => AddOnCreated created crate::bookings::add_ons::AddOn;
        "wix.addons.v1.add_on_deleted" => AddOnDeleted deleted crate::bookings::add_ons::AddOn;
        "wix.addons.v1.add_on_updated" => AddOnUpdated updated crate::bookings::add_ons::AddOn;
    }

    #[cfg(feature = "bookings-attendance")]
    super::events! {
        /// An event of Wix Bookings: attendance.
        AttendanceEvent:
        "wix.bookings.v2.attendance_deleted" => AttendanceDeleted nothing;
    }

    /// Types that only events of Wix Bookings: attribute definition have.
    #[cfg(feature = "bookings-attribute-definition")]
    #[permitted::types("../../events/bookings/attribute-definition.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types, "../../openapi/bookings/types2.json" = crate::bookings::types2))]
    pub mod attribute_definition_types {}

    #[cfg(feature = "bookings-attribute-definition")]
    super::events! {
        /// An event of Wix Bookings: attribute definition.
        AttributeDefinitionEvent:
        "wix.bookings.attributes.v1.attribute_definition_created" => AttributeDefinitionCreated created crate::bookings::types2::AttributeDefinition;
        "wix.bookings.attributes.v1.attribute_definition_deleted" => AttributeDefinitionDeleted deleted crate::bookings::types2::AttributeDefinition;
        "wix.bookings.attributes.v1.attribute_definition_tags_modified" => AttributeDefinitionTagsModified data self::attribute_definition_types::AttributeDefinitionTagsModified;
        "wix.bookings.attributes.v1.attribute_definition_updated" => AttributeDefinitionUpdated updated crate::bookings::types2::AttributeDefinition;
    }

    /// Types that only events of Wix Bookings: booking policies have.
    #[cfg(feature = "bookings-booking-policies")]
    #[permitted::types("../../events/bookings/booking-policies.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types))]
    pub mod booking_policies_types {}

    #[cfg(feature = "bookings-booking-policies")]
    super::events! {
        /// An event of Wix Bookings: booking policies.
        BookingPoliciesEvent:
        "wix.bookings.v1.booking_policy_created" => BookingPolicyCreated created crate::bookings::types::BookingPolicy;
        "wix.bookings.v1.booking_policy_default_booking_policy_set" => BookingPolicyDefaultBookingPolicySet data self::booking_policies_types::DefaultBookingPolicySet;
        "wix.bookings.v1.booking_policy_deleted" => BookingPolicyDeleted nothing;
        "wix.bookings.v1.booking_policy_updated" => BookingPolicyUpdated updated crate::bookings::types::BookingPolicy;
    }

    #[cfg(feature = "bookings-bookings-settings")]
    super::events! {
        /// An event of Wix Bookings: bookings settings.
        BookingsSettingsEvent:
        "wix.bookings.v2.bookings_settings_created" => BookingsSettingsCreated created crate::bookings::bookings_settings::BookingsSettings2;
        "wix.bookings.v2.bookings_settings_deleted" => BookingsSettingsDeleted deleted crate::bookings::bookings_settings::BookingsSettings2;
        "wix.bookings.v2.bookings_settings_updated" => BookingsSettingsUpdated updated crate::bookings::bookings_settings::BookingsSettings2;
    }

    /// Types that only events of Wix Bookings: bookings have.
    #[cfg(feature = "bookings-bookings")]
    #[permitted::types("../../events/bookings/bookings.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types, "../../openapi/bookings/types2.json" = crate::bookings::types2))]
    pub mod bookings_types {}

    #[cfg(feature = "bookings-bookings")]
    super::events! {
        /// An event of Wix Bookings: bookings.
        BookingsEvent:
        "wix.bookings.v2.booking_canceled" => BookingCanceled data self::bookings_types::BookingCanceled;
        "wix.bookings.v2.booking_confirmed" => BookingConfirmed data self::bookings_types::BookingConfirmed;
        "wix.bookings.v2.booking_created" => BookingCreated created crate::bookings::types2::Booking;
        "wix.bookings.v2.booking_declined" => BookingDeclined data self::bookings_types::BookingDeclined;
        "wix.bookings.v2.booking_rescheduled" => BookingRescheduled data self::bookings_types::BookingRescheduled;
        "wix.bookings.v2.booking_updated" => BookingUpdated updated crate::bookings::types2::Booking;
        "wix.bookings.v2.booking_markedAsPending" => BookingMarkedAsPending data self::bookings_types::BookingMarkedAsPending;
        "wix.bookings.v2.booking_number_of_participants_updated" => BookingNumberOfParticipantsUpdated data self::bookings_types::NumberOfParticipantsUpdated;
    }

    #[cfg(feature = "bookings-categories-v2")]
    super::events! {
        /// An event of Wix Bookings: categories v2.
        CategoriesV2Event:
        "wix.bookings.categories.v2.category_created" => CategoryCreated created crate::bookings::categories_v2::Category;
        "wix.bookings.categories.v2.category_deleted" => CategoryDeleted deleted crate::bookings::categories_v2::Category;
        "wix.bookings.categories.v2.category_updated" => CategoryUpdated updated crate::bookings::categories_v2::Category;
    }

    /// Types that only events of Wix Bookings: categories have.
    #[cfg(feature = "bookings-categories")]
    #[permitted::types("../../events/bookings/categories.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types, "../../openapi/bookings/types2.json" = crate::bookings::types2))]
    pub mod categories_types {}

    #[cfg(feature = "bookings-categories")]
    super::events! {
        /// An event of Wix Bookings: categories.
        CategoriesEvent:
        "com.wixpress.bookings.services.api.v1.CategoryNotification" => CategoryNotification data self::categories_types::CategoryNotification;
    }

    #[cfg(feature = "bookings-resource-types")]
    super::events! {
        /// An event of Wix Bookings: resource types.
        ResourceTypesEvent:
        "wix.bookings.resources.v2.resource_type_created" => ResourceTypeCreated created crate::bookings::resource_types::ResourceType;
        "wix.bookings.resources.v2.resource_type_deleted" => ResourceTypeDeleted deleted crate::bookings::resource_types::ResourceType;
        "wix.bookings.resources.v2.resource_type_updated" => ResourceTypeUpdated updated crate::bookings::resource_types::ResourceType;
    }

    #[cfg(feature = "bookings-resources")]
    super::events! {
        /// An event of Wix Bookings: resources.
        ResourcesEvent:
        "wix.bookings.resources.v2.resource_created" => ResourceCreated created crate::bookings::resources::Resource;
        "wix.bookings.resources.v2.resource_deleted" => ResourceDeleted deleted crate::bookings::resources::Resource;
        "wix.bookings.resources.v2.resource_updated" => ResourceUpdated updated crate::bookings::resources::Resource;
    }

    #[cfg(feature = "bookings-service-options-and-variants")]
    super::events! {
        /// An event of Wix Bookings: service options and variants.
        ServiceOptionsAndVariantsEvent:
        "wix.bookings.catalog.v1.service_options_and_variants_created" => ServiceOptionsAndVariantsCreated created crate::bookings::service_options_and_variants::ServiceOptionsAndVariants2;
        "wix.bookings.catalog.v1.service_options_and_variants_deleted" => ServiceOptionsAndVariantsDeleted deleted crate::bookings::service_options_and_variants::ServiceOptionsAndVariants2;
        "wix.bookings.catalog.v1.service_options_and_variants_updated" => ServiceOptionsAndVariantsUpdated updated crate::bookings::service_options_and_variants::ServiceOptionsAndVariants2;
    }

    #[cfg(feature = "bookings-services")]
    super::events! {
        /// An event of Wix Bookings: services.
        ServicesEvent:
        "wix.bookings.services.v2.service_created" => ServiceCreated created crate::bookings::services::Service;
        "wix.bookings.services.v2.service_deleted" => ServiceDeleted deleted crate::bookings::services::Service;
        "wix.bookings.services.v2.service_updated" => ServiceUpdated updated crate::bookings::services::Service;
    }

    #[cfg(feature = "bookings-staff-member-settings")]
    super::events! {
        /// An event of Wix Bookings: staff member settings.
        StaffMemberSettingsEvent:
        "wix.bookings.staff_settings.v1.staff_member_settings_updated" => StaffMemberSettingsUpdated updated crate::bookings::staff_member_settings::StaffMemberSettings2;
    }

    /// Types that only events of Wix Bookings: staff members have.
    #[cfg(feature = "bookings-staff-members")]
    #[permitted::types("../../events/bookings/staff-members.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = crate::bookings::types, "../../openapi/bookings/types2.json" = crate::bookings::types2))]
    pub mod staff_members_types {}

    #[cfg(feature = "bookings-staff-members")]
    super::events! {
        /// An event of Wix Bookings: staff members.
        StaffMembersEvent:
        "wix.bookings.staff.v1.staff_member_connected_to_user" => StaffMemberConnectedToUser data self::staff_members_types::StaffMemberConnectedToUser;
        "wix.bookings.staff.v1.staff_member_created" => StaffMemberCreated created crate::bookings::types2::StaffMember;
        "wix.bookings.staff.v1.staff_member_deleted" => StaffMemberDeleted deleted crate::bookings::types2::StaffMember;
        "wix.bookings.staff.v1.staff_member_disconnected_from_user" => StaffMemberDisconnectedFromUser data self::staff_members_types::StaffMemberDisconnectedFromUser;
        "wix.bookings.staff.v1.staff_member_fully_created" => StaffMemberFullyCreated data self::staff_members_types::StaffMemberFullyCreated;
        "wix.bookings.staff.v1.staff_member_tags_modified" => StaffMemberTagsModified data self::staff_members_types::TagsModified;
        "wix.bookings.staff.v1.staff_member_updated" => StaffMemberUpdated updated crate::bookings::types2::StaffMember;
    }
}

/// Wix Categories.
#[cfg(feature = "_categories")]
pub mod categories {
    /// Types that only events of Wix Categories: categories have.
    #[cfg(feature = "categories-categories")]
    #[permitted::types("../../events/categories/categories.json", types("../../openapi/categories/types.json" = crate::categories::types))]
    pub mod categories_types {}

    #[cfg(feature = "categories-categories")]
    super::events! {
        /// An event of Wix Categories: categories.
        CategoriesEvent:
        "wix.categories.v1.category_category_moved" => CategoryMoved data self::categories_types::CategoryMoved;
        "wix.categories.v1.category_created" => CategoryCreated created crate::categories::categories::Category;
        "wix.categories.v1.category_deleted" => CategoryDeleted nothing;
        "wix.categories.v1.category_item_added_to_category" => CategoryItemAddedToCategory data self::categories_types::ItemAddedToCategory;
        "wix.categories.v1.category_item_removed_from_category" => CategoryItemRemovedFromCategory data self::categories_types::ItemRemovedFromCategory;
        "wix.categories.v1.category_items_arranged_in_category" => CategoryItemsArrangedInCategory data self::categories_types::ItemsArrangedInCategory;
        "wix.categories.v1.category_updated" => CategoryUpdated updated crate::categories::categories::Category;
    }
}

/// Wix Comments.
#[cfg(feature = "_comments")]
pub mod comments {
    #[cfg(feature = "comments-categories")]
    super::events! {
        /// An event of Wix Comments: categories.
        CategoriesEvent:
        "wix.comments.v1.category_created" => CategoryCreated created crate::comments::categories::Category;
        "wix.comments.v1.category_deleted" => CategoryDeleted nothing;
        "wix.comments.v1.category_updated" => CategoryUpdated updated crate::comments::categories::Category;
    }

    /// Types that only events of Wix Comments: comments have.
    #[cfg(feature = "comments-comments")]
    #[permitted::types("../../events/comments/comments.json", types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = crate::comments::types))]
    pub mod comments_types {}

    #[cfg(feature = "comments-comments")]
    super::events! {
        /// An event of Wix Comments: comments.
        CommentsEvent:
        "wix.comments.v2.comment_deleted" => CommentDeleted deleted crate::comments::types::Comment;
        "wix.comments.v2.comment_comment_content_changed" => CommentContentChanged data self::comments_types::CommentContentChanged;
        "wix.comments.v2.comment_comment_hidden" => CommentHidden data self::comments_types::CommentHidden;
        "wix.comments.v2.comment_comment_marked" => CommentMarked data self::comments_types::CommentMarked;
        "wix.comments.v2.comment_comment_moved" => CommentMoved data self::comments_types::CommentMoved;
        "wix.comments.v2.comment_comment_published" => CommentPublished data self::comments_types::CommentPublished;
        "wix.comments.v2.comment_comment_unmarked" => CommentUnmarked data self::comments_types::CommentUnmarked;
        "wix.comments.v2.comment_created" => CommentCreated created crate::comments::types::Comment;
        "wix.comments.v2.comment_resource_comment_count_changed" => CommentResourceCommentCountChanged data self::comments_types::ResourceCommentCountChanged;
        "wix.comments.v2.comment_updated" => CommentUpdated updated crate::comments::types::Comment;
    }

    /// Types that only events of Wix Comments: ratings have.
    #[cfg(feature = "comments-ratings")]
    #[permitted::types("../../events/comments/ratings.json", types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = crate::comments::types))]
    pub mod ratings_types {}

    #[cfg(feature = "comments-ratings")]
    super::events! {
        /// An event of Wix Comments: ratings.
        RatingsEvent:
        "wix.comments.resource.v1.rating_comment_resource_rating_changed" => RatingCommentResourceRatingChanged data self::ratings_types::CommentResourceRatingChanged;
        "wix.comments.resource.v1.rating_comment_resource_rating_deleted" => RatingCommentResourceRatingDeleted data self::ratings_types::CommentResourceRatingDeleted;
    }

    /// Types that only events of Wix Comments: votes have.
    #[cfg(feature = "comments-votes")]
    #[permitted::types("../../events/comments/votes.json", types("../../openapi/common.json" = crate::common, "../../openapi/comments/types.json" = crate::comments::types))]
    pub mod votes_types {}

    #[cfg(feature = "comments-votes")]
    super::events! {
        /// An event of Wix Comments: votes.
        VotesEvent:
        "wix.comments.v1.vote_context_resource_vote_change" => VoteContextResourceVoteChange data self::votes_types::ContextResourceVoteChange;
        "wix.comments.v1.vote_vote_cast" => VoteCast data self::votes_types::VoteCast;
        "wix.comments.v1.vote_vote_deleted" => VoteDeleted data self::votes_types::VoteDeleted;
    }

    #[cfg(feature = "comments-widgets")]
    super::events! {
        /// An event of Wix Comments: widgets.
        WidgetsEvent:
        "wix.comments.categories.v1.comments_widget_created" => CommentsWidgetCreated created crate::comments::widgets::CommentsWidget;
        "wix.comments.categories.v1.comments_widget_deleted" => CommentsWidgetDeleted nothing;
        "wix.comments.categories.v1.comments_widget_updated" => CommentsWidgetUpdated updated crate::comments::widgets::CommentsWidget;
    }
}

/// Wix CRM.
#[cfg(feature = "_crm")]
pub mod crm {
    #[cfg(feature = "crm-attachments")]
    super::events! {
        /// An event of Wix CRM: attachments.
        AttachmentsEvent:
        "wix.contacts.v4.attachment_created" => AttachmentCreated created crate::crm::attachments::ContactAttachment;
        "wix.contacts.v4.attachment_deleted" => AttachmentDeleted nothing;
    }

    /// Types that only events of Wix CRM: cards have.
    #[cfg(feature = "crm-cards")]
    #[permitted::types("../../events/crm/cards.json", types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = crate::crm::types, "../../openapi/crm/types3.json" = crate::crm::types3))]
    pub mod cards_types {}

    #[cfg(feature = "crm-cards")]
    super::events! {
        /// An event of Wix CRM: cards.
        CardsEvent:
        "wix.crm.pipelines.v1.card_assigned" => CardAssigned data self::cards_types::CardAssigned;
        "wix.crm.pipelines.v1.card_created" => CardCreated created crate::crm::types3::Card;
        "wix.crm.pipelines.v1.card_deleted" => CardDeleted deleted crate::crm::types3::Card;
        "wix.crm.pipelines.v1.card_moved" => CardMoved data self::cards_types::CardMoved;
        "wix.crm.pipelines.v1.card_overdue" => CardOverdue data self::cards_types::CardOverdue;
        "wix.crm.pipelines.v1.card_stale" => CardStale data self::cards_types::CardStale;
        "wix.crm.pipelines.v1.card_updated" => CardUpdated updated crate::crm::types3::Card;
    }

    /// Types that only events of Wix CRM: contacts have.
    #[cfg(feature = "crm-contacts")]
    #[permitted::types("../../events/crm/contacts.json", types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = crate::crm::types))]
    pub mod contacts_types {}

    #[cfg(feature = "crm-contacts")]
    super::events! {
        /// An event of Wix CRM: contacts.
        ContactsEvent:
        "wix.contacts.v4.contact_created" => ContactCreated created crate::crm::types::Contact;
        "wix.contacts.v4.contact_deleted" => ContactDeleted nothing;
        "wix.contacts.v4.contact_merged" => ContactMerged data self::contacts_types::ContactMerged;
        "wix.contacts.v4.contact_updated" => ContactUpdated updated crate::crm::types::Contact;
    }

    #[cfg(feature = "crm-extended-fields")]
    super::events! {
        /// An event of Wix CRM: extended fields.
        ExtendedFieldsEvent:
        "wix.contacts.v4.extended-field_created" => ExtendedFieldCreated created crate::crm::extended_fields::ExtendedField;
        "wix.contacts.v4.extended-field_deleted" => ExtendedFieldDeleted nothing;
        "wix.contacts.v4.extended-field_updated" => ExtendedFieldUpdated updated crate::crm::extended_fields::ExtendedField;
    }

    #[cfg(feature = "crm-labels")]
    super::events! {
        /// An event of Wix CRM: labels.
        LabelsEvent:
        "wix.contacts.v4.label_created" => LabelCreated created crate::crm::labels::ContactLabel;
        "wix.contacts.v4.label_deleted" => LabelDeleted nothing;
        "wix.contacts.v4.label_updated" => LabelUpdated updated crate::crm::labels::ContactLabel;
    }

    #[cfg(feature = "crm-notes")]
    super::events! {
        /// An event of Wix CRM: notes.
        NotesEvent:
        "wix.crm.notes.v2.note_created" => NoteCreated created crate::crm::notes::Note;
        "wix.crm.notes.v2.note_deleted" => NoteDeleted nothing;
        "wix.crm.notes.v2.note_updated" => NoteUpdated updated crate::crm::notes::Note;
    }

    #[cfg(feature = "crm-pipelines")]
    super::events! {
        /// An event of Wix CRM: pipelines.
        PipelinesEvent:
        "wix.crm.pipelines.v1.pipeline_created" => PipelineCreated created crate::crm::pipelines::Pipeline;
        "wix.crm.pipelines.v1.pipeline_deleted" => PipelineDeleted deleted crate::crm::pipelines::Pipeline;
        "wix.crm.pipelines.v1.pipeline_updated" => PipelineUpdated updated crate::crm::pipelines::Pipeline;
    }

    /// Types that only events of Wix CRM: tasks have.
    #[cfg(feature = "crm-tasks")]
    #[permitted::types("../../events/crm/tasks.json")]
    pub mod tasks_types {}

    #[cfg(feature = "crm-tasks")]
    super::events! {
        /// An event of Wix CRM: tasks.
        TasksEvent:
        "wix.crm.tasks.v2.task_created" => TaskCreated created crate::crm::tasks::Task;
        "wix.crm.tasks.v2.task_deleted" => TaskDeleted nothing;
        "wix.crm.tasks.v2.task_task_overdue" => TaskOverdue data self::tasks_types::TaskOverdue;
        "wix.crm.tasks.v2.task_updated" => TaskUpdated updated crate::crm::tasks::Task;
    }
}

/// Wix Data.
#[cfg(feature = "_data")]
pub mod data {
    /// Types that only events of Wix Data: backups have.
    #[cfg(feature = "data-backups")]
    #[permitted::types("../../events/data/backups.json", types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = crate::data::types))]
    pub mod backups_types {}

    #[cfg(feature = "data-backups")]
    super::events! {
        /// An event of Wix Data: backups.
        BackupsEvent:
        "wix.data.v2.backup_backup_state_changed" => BackupStateChanged data self::backups_types::BackupStateChanged;
        "wix.data.v2.backup_restoration_state_changed" => BackupRestorationStateChanged data self::backups_types::RestorationStateChanged;
    }

    #[cfg(feature = "data-indexes")]
    super::events! {
        /// An event of Wix Data: indexes.
        IndexesEvent:
        "wix.data.v2.index_created" => IndexCreated created crate::data::indexes::Index;
        "wix.data.v2.index_deleted" => IndexDeleted nothing;
        "wix.data.v2.index_updated" => IndexUpdated updated crate::data::indexes::Index;
    }

    #[cfg(feature = "data-movement-jobs")]
    super::events! {
        /// An event of Wix Data: movement jobs.
        MovementJobsEvent:
        "wix.hub.v1.job_created" => JobCreated created crate::data::movement_jobs::DataMovementJob;
        "wix.hub.v1.job_deleted" => JobDeleted nothing;
        "wix.hub.v1.job_updated" => JobUpdated updated crate::data::movement_jobs::DataMovementJob;
    }

    #[cfg(feature = "data-scheduled-workflows")]
    super::events! {
        /// An event of Wix Data: scheduled workflows.
        ScheduledWorkflowsEvent:
        "wix.data.sync.v1.jobs_created" => JobsCreated created crate::data::scheduled_workflows::ScheduledDataWorkflow;
        "wix.data.sync.v1.jobs_deleted" => JobsDeleted nothing;
        "wix.data.sync.v1.jobs_updated" => JobsUpdated updated crate::data::scheduled_workflows::ScheduledDataWorkflow;
    }

    /// Types that only events of Wix Data: sharing have.
    #[cfg(feature = "data-sharing")]
    #[permitted::types("../../events/data/sharing.json", types("../../openapi/common.json" = crate::common, "../../openapi/data/types.json" = crate::data::types))]
    pub mod sharing_types {}

    #[cfg(feature = "data-sharing")]
    super::events! {
        /// An event of Wix Data: sharing.
        SharingEvent:
        "wix.data.v1.data_sharing_policy_created" => DataSharingPolicyCreated created crate::data::sharing::DataSharingPolicy;
        "wix.data.v1.data_sharing_policy_deleted" => DataSharingPolicyDeleted nothing;
        "wix.data.v1.data_sharing_policy_shared_collection_connected" => DataSharingPolicySharedCollectionConnected data self::sharing_types::SharedCollectionConnectedEvent;
        "wix.data.v1.data_sharing_policy_shared_collection_disconnected" => DataSharingPolicySharedCollectionDisconnected data self::sharing_types::SharedCollectionDisconnectedEvent;
        "wix.data.v1.data_sharing_policy_updated" => DataSharingPolicyUpdated updated crate::data::sharing::DataSharingPolicy;
    }
}

/// Wix eCommerce.
#[cfg(feature = "_ecom")]
pub mod ecom {
    /// Types that only events of Wix eCommerce: abandoned checkouts have.
    #[cfg(feature = "ecom-abandoned-checkouts")]
    #[permitted::types("../../events/ecom/abandoned-checkouts.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types, "../../openapi/ecom/types2.json" = crate::ecom::types2, "../../openapi/ecom/types3.json" = crate::ecom::types3, "../../openapi/ecom/types4.json" = crate::ecom::types4))]
    pub mod abandoned_checkouts_types {}

    #[cfg(feature = "ecom-abandoned-checkouts")]
    super::events! {
        /// An event of Wix eCommerce: abandoned checkouts.
        AbandonedCheckoutsEvent:
        "wix.ecom.v1.abandoned_checkout_created" => AbandonedCheckoutCreated created crate::ecom::types4::AbandonedCheckout;
        "wix.ecom.v1.abandoned_checkout_deleted" => AbandonedCheckoutDeleted deleted crate::ecom::types4::AbandonedCheckout;
        "wix.ecom.v1.abandoned_checkout_recovered" => AbandonedCheckoutRecovered data self::abandoned_checkouts_types::AbandonedCheckoutRecovered;
        "wix.ecom.v1.abandoned_checkout_updated" => AbandonedCheckoutUpdated updated crate::ecom::types4::AbandonedCheckout;
    }

    #[cfg(feature = "ecom-back-in-stock-notifications")]
    super::events! {
        /// An event of Wix eCommerce: back in stock notifications.
        BackInStockNotificationsEvent:
        "wix.ecom.v1.back_in_stock_notification_request_created" => BackInStockNotificationRequestCreated created crate::ecom::back_in_stock_notifications::BackInStockNotificationRequest;
        "wix.ecom.v1.back_in_stock_notification_request_deleted" => BackInStockNotificationRequestDeleted nothing;
        "wix.ecom.v1.back_in_stock_notification_request_updated" => BackInStockNotificationRequestUpdated updated crate::ecom::back_in_stock_notifications::BackInStockNotificationRequest;
    }

    #[cfg(feature = "ecom-cart-v2")]
    super::events! {
        /// An event of Wix eCommerce: cart v2.
        CartV2Event:
        "wix.ecom.v2.cart_calculated" => CartCalculated data crate::ecom::types4::CartSummary;
        "wix.ecom.v2.cart_created" => CartCreated created crate::ecom::types3::Cart;
        "wix.ecom.v2.cart_deleted" => CartDeleted deleted crate::ecom::types3::Cart;
        "wix.ecom.v2.cart_updated" => CartUpdated updated crate::ecom::types3::Cart;
    }

    #[cfg(feature = "ecom-cart")]
    super::events! {
        /// An event of Wix eCommerce: cart.
        CartEvent:
        "wix.ecom.v1.cart_deleted" => CartDeleted nothing;
        "wix.ecom.v1.cart_updated" => CartUpdated updated crate::ecom::types5::Cart;
        "wix.ecom.v1.cart_created" => CartCreated created crate::ecom::types5::Cart;
    }

    #[cfg(feature = "ecom-checkout-settings")]
    super::events! {
        /// An event of Wix eCommerce: checkout settings.
        CheckoutSettingsEvent:
        "wix.ecom.v1.checkout_settings_updated" => CheckoutSettingsUpdated updated crate::ecom::checkout_settings::CheckoutSettings2;
    }

    /// Types that only events of Wix eCommerce: checkout templates have.
    #[cfg(feature = "ecom-checkout-templates")]
    #[permitted::types("../../events/ecom/checkout-templates.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod checkout_templates_types {}

    #[cfg(feature = "ecom-checkout-templates")]
    super::events! {
        /// An event of Wix eCommerce: checkout templates.
        CheckoutTemplatesEvent:
        "wix.ecom.v1.checkout_template_created" => CheckoutTemplateCreated created crate::ecom::types::CheckoutTemplate;
        "wix.ecom.v1.checkout_template_deleted" => CheckoutTemplateDeleted nothing;
        "wix.ecom.v1.checkout_template_updated" => CheckoutTemplateUpdated updated crate::ecom::types::CheckoutTemplate;
        "wix.ecom.v1.checkout_template_used" => CheckoutTemplateUsed data self::checkout_templates_types::CheckoutTemplateUsed;
    }

    /// Types that only events of Wix eCommerce: checkout have.
    #[cfg(feature = "ecom-checkout")]
    #[permitted::types("../../events/ecom/checkout.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types, "../../openapi/ecom/types2.json" = crate::ecom::types2, "../../openapi/ecom/types3.json" = crate::ecom::types3))]
    pub mod checkout_types {}

    #[cfg(feature = "ecom-checkout")]
    super::events! {
        /// An event of Wix eCommerce: checkout.
        CheckoutEvent:
        "wix.ecom.v1.checkout_completed" => CheckoutCompleted data self::checkout_types::CheckoutMarkedAsCompleted;
        "wix.ecom.v1.checkout_created" => CheckoutCreated created crate::ecom::types3::Checkout;
        "wix.ecom.v1.checkout_deleted" => CheckoutDeleted nothing;
        "wix.ecom.v1.checkout_updated" => CheckoutUpdated updated crate::ecom::types3::Checkout;
    }

    /// Types that only events of Wix eCommerce: contact tax details have.
    #[cfg(feature = "ecom-contact-tax-details")]
    #[permitted::types("../../events/ecom/contact-tax-details.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod contact_tax_details_types {}

    #[cfg(feature = "ecom-contact-tax-details")]
    super::events! {
        /// An event of Wix eCommerce: contact tax details.
        ContactTaxDetailsEvent:
        "wix.billing.v1.contact_tax_details_created" => ContactTaxDetailsCreated created crate::ecom::types::ContactTaxDetails;
        "wix.billing.v1.contact_tax_details_deleted" => ContactTaxDetailsDeleted deleted crate::ecom::types::ContactTaxDetails;
        "wix.billing.v1.contact_tax_details_tags_modified" => ContactTaxDetailsTagsModified data self::contact_tax_details_types::TagsModified;
        "wix.billing.v1.contact_tax_details_updated" => ContactTaxDetailsUpdated updated crate::ecom::types::ContactTaxDetails;
    }

    #[cfg(feature = "ecom-current-cart-v2")]
    super::events! {
        /// An event of Wix eCommerce: current cart v2.
        CurrentCartV2Event:
        "wix.ecom.v2.cart_calculated" => CartCalculated data crate::ecom::types4::CartSummary;
        "wix.ecom.v2.cart_created" => CartCreated created crate::ecom::types3::Cart;
        "wix.ecom.v2.cart_deleted" => CartDeleted deleted crate::ecom::types3::Cart;
        "wix.ecom.v2.cart_updated" => CartUpdated updated crate::ecom::types3::Cart;
    }

    #[cfg(feature = "ecom-current-cart")]
    super::events! {
        /// An event of Wix eCommerce: current cart.
        CurrentCartEvent:
        "wix.ecom.v1.cart_deleted" => CartDeleted nothing;
        "wix.ecom.v1.cart_updated" => CartUpdated updated crate::ecom::types5::Cart;
        "wix.ecom.v1.cart_created" => CartCreated created crate::ecom::types5::Cart;
    }

    /// Types that only events of Wix eCommerce: delivery profile have.
    #[cfg(feature = "ecom-delivery-profile")]
    #[permitted::types("../../events/ecom/delivery-profile.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod delivery_profile_types {}

    #[cfg(feature = "ecom-delivery-profile")]
    super::events! {
        /// An event of Wix eCommerce: delivery profile.
        DeliveryProfileEvent:
        "wix.ecom.v1.delivery_profile_created" => DeliveryProfileCreated created crate::ecom::delivery_profile::DeliveryProfile2;
        "wix.ecom.v1.delivery_profile_deleted" => DeliveryProfileDeleted deleted crate::ecom::delivery_profile::DeliveryProfile2;
        "wix.ecom.v1.delivery_profile_region_added" => DeliveryProfileRegionAdded data self::delivery_profile_types::DeliveryRegionAdded;
        "wix.ecom.v1.delivery_profile_region_removed" => DeliveryProfileRegionRemoved data self::delivery_profile_types::DeliveryRegionRemoved;
        "wix.ecom.v1.delivery_profile_region_updated" => DeliveryProfileRegionUpdated data self::delivery_profile_types::DeliveryRegionUpdated;
        "wix.ecom.v1.delivery_profile_updated" => DeliveryProfileUpdated updated crate::ecom::delivery_profile::DeliveryProfile2;
    }

    #[cfg(feature = "ecom-discount-rules")]
    super::events! {
        /// An event of Wix eCommerce: discount rules.
        DiscountRulesEvent:
        "wix.ecom.discounts.v1.discount_rule_created" => DiscountRuleCreated created crate::ecom::discount_rules::DiscountRule;
        "wix.ecom.discounts.v1.discount_rule_deleted" => DiscountRuleDeleted nothing;
        "wix.ecom.discounts.v1.discount_rule_updated" => DiscountRuleUpdated updated crate::ecom::discount_rules::DiscountRule;
    }

    #[cfg(feature = "ecom-draft-orders")]
    super::events! {
        /// An event of Wix eCommerce: draft orders.
        DraftOrdersEvent:
        "wix.ecom.v1.draft_order_created" => DraftOrderCreated created crate::ecom::draft_orders::DraftOrder;
        "wix.ecom.v1.draft_order_deleted" => DraftOrderDeleted deleted crate::ecom::draft_orders::DraftOrder;
        "wix.ecom.v1.draft_order_updated" => DraftOrderUpdated updated crate::ecom::draft_orders::DraftOrder;
    }

    #[cfg(feature = "ecom-manual-tax-mappings")]
    super::events! {
        /// An event of Wix eCommerce: manual tax mappings.
        ManualTaxMappingsEvent:
        "wix.billing.v1.manual_tax_mapping_created" => ManualTaxMappingCreated created crate::ecom::manual_tax_mappings::ManualTaxMapping;
        "wix.billing.v1.manual_tax_mapping_deleted" => ManualTaxMappingDeleted deleted crate::ecom::manual_tax_mappings::ManualTaxMapping;
        "wix.billing.v1.manual_tax_mapping_updated" => ManualTaxMappingUpdated updated crate::ecom::manual_tax_mappings::ManualTaxMapping;
    }

    #[cfg(feature = "ecom-order-fulfillments")]
    super::events! {
        /// An event of Wix eCommerce: order fulfillments.
        OrderFulfillmentsEvent:
        "wix.ecom.v1.fulfillments_updated" => FulfillmentsUpdated updated crate::ecom::order_fulfillments::OrderWithFulfillments;
    }

    /// Types that only events of Wix eCommerce: order payment requests have.
    #[cfg(feature = "ecom-order-payment-requests")]
    #[permitted::types("../../events/ecom/order-payment-requests.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types, "../../openapi/ecom/types2.json" = crate::ecom::types2, "../../openapi/ecom/types3.json" = crate::ecom::types3, "../../openapi/ecom/types4.json" = crate::ecom::types4))]
    pub mod order_payment_requests_types {}

    #[cfg(feature = "ecom-order-payment-requests")]
    super::events! {
        /// An event of Wix eCommerce: order payment requests.
        OrderPaymentRequestsEvent:
        "wix.ecom.v1.order_payment_request_created" => OrderPaymentRequestCreated created crate::ecom::types4::OrderPaymentRequest;
        "wix.ecom.v1.order_payment_request_deleted" => OrderPaymentRequestDeleted deleted crate::ecom::types4::OrderPaymentRequest;
        "wix.ecom.v1.order_payment_request_expired" => OrderPaymentRequestExpired data self::order_payment_requests_types::OrderPaymentRequestExpired;
        "wix.ecom.v1.order_payment_request_paid" => OrderPaymentRequestPaid data self::order_payment_requests_types::OrderPaymentRequestPaid;
        "wix.ecom.v1.order_payment_request_updated" => OrderPaymentRequestUpdated updated crate::ecom::types4::OrderPaymentRequest;
        "wix.ecom.v1.order_payment_request_voided" => OrderPaymentRequestVoided data self::order_payment_requests_types::OrderPaymentRequestVoided;
    }

    /// Types that only events of Wix eCommerce: order transactions have.
    #[cfg(feature = "ecom-order-transactions")]
    #[permitted::types("../../events/ecom/order-transactions.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types, "../../openapi/ecom/types2.json" = crate::ecom::types2))]
    pub mod order_transactions_types {}

    #[cfg(feature = "ecom-order-transactions")]
    super::events! {
        /// An event of Wix eCommerce: order transactions.
        OrderTransactionsEvent:
        "wix.ecom.v1.order_transactions_chargeback_approved" => OrderTransactionsChargebackApproved data self::order_transactions_types::ChargebackApproved;
        "wix.ecom.v1.order_transactions_chargeback_reversed" => OrderTransactionsChargebackReversed data self::order_transactions_types::ChargebackReversed;
        "wix.ecom.v1.order_transactions_details_updated" => OrderTransactionsDetailsUpdated data self::order_transactions_types::PaymentDetailsUpdated;
        "wix.ecom.v1.order_transactions_refund_completed" => OrderTransactionsRefundCompleted data self::order_transactions_types::RefundCompleted;
        "wix.ecom.v1.order_transactions_updated" => OrderTransactionsUpdated data self::order_transactions_types::PaymentsUpdated;
    }

    #[cfg(feature = "ecom-orders-settings")]
    super::events! {
        /// An event of Wix eCommerce: orders settings.
        OrdersSettingsEvent:
        "wix.ecom.v1.orders_settings_updated" => OrdersSettingsUpdated updated crate::ecom::orders_settings::OrdersSettings2;
    }

    /// Types that only events of Wix eCommerce: orders have.
    #[cfg(feature = "ecom-orders")]
    #[permitted::types("../../events/ecom/orders.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types, "../../openapi/ecom/types2.json" = crate::ecom::types2))]
    pub mod orders_types {}

    #[cfg(feature = "ecom-orders")]
    super::events! {
        /// An event of Wix eCommerce: orders.
        OrdersEvent:
        "wix.ecom.v1.order_approved" => OrderApproved data self::orders_types::OrderApproved;
        "wix.ecom.v1.order_canceled" => OrderCanceled data self::orders_types::OrderCanceledEventOrderCanceled;
        "wix.ecom.v1.order_committed" => OrderCommitted data self::orders_types::OrderDeltasCommitted;
        "wix.ecom.v1.order_created" => OrderCreated created crate::ecom::types2::Order;
        "wix.ecom.v1.order_fulfilled" => OrderFulfilled data self::orders_types::FulfillmentStatusUpdated;
        "wix.ecom.v1.order_imported" => OrderImported data self::orders_types::OrderImported;
        "wix.ecom.v1.order_imported_order_deleted" => OrderImportedOrderDeleted data self::orders_types::ImportedOrderDeleted;
        "wix.ecom.v1.order_payment_status_updated" => OrderPaymentStatusUpdated data self::orders_types::PaymentStatusUpdated;
        "wix.ecom.v1.order_updated" => OrderUpdated updated crate::ecom::types2::Order;
    }

    #[cfg(feature = "ecom-shipping-options")]
    super::events! {
        /// An event of Wix eCommerce: shipping options.
        ShippingOptionsEvent:
        "wix.ecom.v1.shipping_option_created" => ShippingOptionCreated created crate::ecom::shipping_options::ShippingOption;
        "wix.ecom.v1.shipping_option_deleted" => ShippingOptionDeleted deleted crate::ecom::shipping_options::ShippingOption;
        "wix.ecom.v1.shipping_option_updated" => ShippingOptionUpdated updated crate::ecom::shipping_options::ShippingOption;
    }

    #[cfg(feature = "ecom-shippo-configurations")]
    super::events! {
        /// An event of Wix eCommerce: shippo configurations.
        ShippoConfigurationsEvent:
        "wix.ecom.v1.shippo_configuration_created" => ShippoConfigurationCreated created crate::ecom::shippo_configurations::ShippoConfiguration;
        "wix.ecom.v1.shippo_configuration_deleted" => ShippoConfigurationDeleted deleted crate::ecom::shippo_configurations::ShippoConfiguration;
        "wix.ecom.v1.shippo_configuration_updated" => ShippoConfigurationUpdated updated crate::ecom::shippo_configurations::ShippoConfiguration;
    }

    #[cfg(feature = "ecom-subscription-contracts")]
    super::events! {
        /// An event of Wix eCommerce: subscription contracts.
        SubscriptionContractsEvent:
        "wix.ecom.subscription_contracts.v1.subscription_contract_created" => SubscriptionContractCreated created crate::ecom::subscription_contracts::SubscriptionContract;
        "wix.ecom.subscription_contracts.v1.subscription_contract_deleted" => SubscriptionContractDeleted nothing;
        "wix.ecom.subscription_contracts.v1.subscription_contract_updated" => SubscriptionContractUpdated updated crate::ecom::subscription_contracts::SubscriptionContract;
    }

    /// Types that only events of Wix eCommerce: tax exempt groups have.
    #[cfg(feature = "ecom-tax-exempt-groups")]
    #[permitted::types("../../events/ecom/tax-exempt-groups.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = crate::ecom::types))]
    pub mod tax_exempt_groups_types {}

    #[cfg(feature = "ecom-tax-exempt-groups")]
    super::events! {
        /// An event of Wix eCommerce: tax exempt groups.
        TaxExemptGroupsEvent:
        "wix.billing.v1.tax_exempt_group_created" => TaxExemptGroupCreated created crate::ecom::types::TaxExemptGroup;
        "wix.billing.v1.tax_exempt_group_deleted" => TaxExemptGroupDeleted deleted crate::ecom::types::TaxExemptGroup;
        "wix.billing.v1.tax_exempt_group_tags_modified" => TaxExemptGroupTagsModified data self::tax_exempt_groups_types::TagsModified;
        "wix.billing.v1.tax_exempt_group_updated" => TaxExemptGroupUpdated updated crate::ecom::types::TaxExemptGroup;
    }

    #[cfg(feature = "ecom-tax-groups")]
    super::events! {
        /// An event of Wix eCommerce: tax groups.
        TaxGroupsEvent:
        "wix.billing.v1.tax_group_created" => TaxGroupCreated created crate::ecom::tax_groups::TaxGroup;
        "wix.billing.v1.tax_group_deleted" => TaxGroupDeleted nothing;
        "wix.billing.v1.tax_group_updated" => TaxGroupUpdated updated crate::ecom::tax_groups::TaxGroup;
    }

    #[cfg(feature = "ecom-tax-regions")]
    super::events! {
        /// An event of Wix eCommerce: tax regions.
        TaxRegionsEvent:
        "wix.billing.v1.tax_region_created" => TaxRegionCreated created crate::ecom::tax_regions::TaxRegion;
        "wix.billing.v1.tax_region_deleted" => TaxRegionDeleted nothing;
        "wix.billing.v1.tax_region_updated" => TaxRegionUpdated updated crate::ecom::tax_regions::TaxRegion;
    }
}

/// Wix Events.
#[cfg(feature = "_events")]
pub mod events {
    #[cfg(feature = "events-events-settings")]
    super::events! {
        /// An event of Wix Events: events settings.
        EventsSettingsEvent:
        "wix.events.v1.events_settings_updated" => EventsSettingsUpdated updated crate::events::events_settings::EventsSettings2;
    }

    /// Types that only events of Wix Events: forms have.
    #[cfg(feature = "events-forms")]
    #[permitted::types("../../events/events/forms.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = crate::events::types))]
    pub mod forms_types {}

    #[cfg(feature = "events-forms")]
    super::events! {
        /// An event of Wix Events: forms.
        FormsEvent:
        "wix.events.events.EventUpdated" => FormEventUpdated data self::forms_types::EventUpdated;
    }

    /// Types that only events of Wix Events: guests have.
    #[cfg(feature = "events-guests")]
    #[permitted::types("../../events/events/guests.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = crate::events::types, "../../openapi/events/types2.json" = crate::events::types2))]
    pub mod guests_types {}

    #[cfg(feature = "events-guests")]
    super::events! {
        /// An event of Wix Events: guests.
        GuestsEvent:
        "wix.events.guests.v1.guest_created" => GuestCreated created crate::events::types2::EventGuest;
        "wix.events.guests.v1.guest_deleted" => GuestDeleted deleted crate::events::types2::EventGuest;
        "wix.events.guests.v1.guest_guest_checked_in" => GuestCheckedIn data self::guests_types::GuestCheckedIn;
        "wix.events.guests.v1.guest_guest_event_canceled" => GuestEventCanceled data self::guests_types::GuestEventCanceled;
        "wix.events.guests.v1.guest_guest_event_starts" => GuestEventStarts data self::guests_types::GuestEventStarts;
        "wix.events.guests.v1.guest_guest_order_canceled" => GuestOrderCanceled data self::guests_types::GuestOrderCanceled;
        "wix.events.guests.v1.guest_updated" => GuestUpdated updated crate::events::types2::EventGuest;
    }

    #[cfg(feature = "events-notifications")]
    super::events! {
        /// An event of Wix Events: notifications.
        NotificationsEvent:
        "wix.events.notifications.v2.notification_config_created" => NotificationConfigCreated created crate::events::notifications::NotificationConfig;
        "wix.events.notifications.v2.notification_config_updated" => NotificationConfigUpdated updated crate::events::notifications::NotificationConfig;
    }

    /// Types that only events of Wix Events: orders have.
    #[cfg(feature = "events-orders")]
    #[permitted::types("../../events/events/orders.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = crate::events::types, "../../openapi/events/types2.json" = crate::events::types2))]
    pub mod orders_types {}

    #[cfg(feature = "events-orders")]
    super::events! {
        /// An event of Wix Events: orders.
        OrdersEvent:
        "wix.events.ticketing.events.OrderDeleted" => OrderDeleted data self::orders_types::OrderDeleted;
        "wix.events.ticketing.events.OrderUpdated" => OrderUpdated data self::orders_types::OrderUpdated;
        "wix.events.ticketing.events.OrderConfirmed" => OrderConfirmed data self::orders_types::OrderConfirmed;
        "wix.events.ticketing.events.OrderInitiated" => OrderInitiated data self::orders_types::OrderInitiated;
        "wix.events.ticketing.events.ReservationCreated" => OrderReservationCreated data self::orders_types::ReservationCreated;
        "wix.events.ticketing.events.ReservationUpdated" => OrderReservationUpdated data self::orders_types::ReservationUpdated;
    }

    #[cfg(feature = "events-policies")]
    super::events! {
        /// An event of Wix Events: policies.
        PoliciesEvent:
        "wix.events.v2.policy_created" => PolicyCreated created crate::events::policies::Policy;
        "wix.events.v2.policy_deleted" => PolicyDeleted deleted crate::events::policies::Policy;
        "wix.events.v2.policy_updated" => PolicyUpdated updated crate::events::policies::Policy;
    }

    #[cfg(feature = "events-rsvp-v2")]
    super::events! {
        /// An event of Wix Events: rsvp v2.
        RsvpV2Event:
        "wix.events.v2.rsvp_created" => RsvpCreated created crate::events::rsvp_v2::Rsvp;
        "wix.events.v2.rsvp_deleted" => RsvpDeleted deleted crate::events::rsvp_v2::Rsvp;
        "wix.events.v2.rsvp_updated" => RsvpUpdated updated crate::events::rsvp_v2::Rsvp;
    }

    /// Types that only events of Wix Events: rsvp have.
    #[cfg(feature = "events-rsvp")]
    #[permitted::types("../../events/events/rsvp.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = crate::events::types, "../../openapi/events/types2.json" = crate::events::types2))]
    pub mod rsvp_types {}

    #[cfg(feature = "events-rsvp")]
    super::events! {
        /// An event of Wix Events: rsvp.
        RsvpEvent:
        "wix.events.rsvp.events.RsvpCreated" => RsvpCreated data self::rsvp_types::RsvpCreated;
        "wix.events.rsvp.events.RsvpDeleted" => RsvpDeleted data self::rsvp_types::RsvpDeleted;
        "wix.events.rsvp.events.RsvpUpdated" => RsvpUpdated data self::rsvp_types::RsvpUpdated;
    }

    #[cfg(feature = "events-staff-members")]
    super::events! {
        /// An event of Wix Events: staff members.
        StaffMembersEvent:
        "wix.events.staffmembers.v1.staff_member_created" => StaffMemberCreated created crate::events::staff_members::StaffMember;
        "wix.events.staffmembers.v1.staff_member_deleted" => StaffMemberDeleted deleted crate::events::staff_members::StaffMember;
        "wix.events.staffmembers.v1.staff_member_updated" => StaffMemberUpdated updated crate::events::staff_members::StaffMember;
    }

    /// Types that only events of Wix Events: ticket definitions v2 have.
    #[cfg(feature = "events-ticket-definitions-v2")]
    #[permitted::types("../../events/events/ticket-definitions-v2.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = crate::events::types, "../../openapi/events/types2.json" = crate::events::types2))]
    pub mod ticket_definitions_v2_types {}

    #[cfg(feature = "events-ticket-definitions-v2")]
    super::events! {
        /// An event of Wix Events: ticket definitions v2.
        TicketDefinitionsV2Event:
        "wix.events.v3.ticket_definition_created" => TicketDefinitionCreated created crate::events::types2::TicketDefinition;
        "wix.events.v3.ticket_definition_deleted" => TicketDefinitionDeleted deleted crate::events::types2::TicketDefinition;
        "wix.events.v3.ticket_definition_sale_ended" => TicketDefinitionSaleEnded data self::ticket_definitions_v2_types::TicketDefinitionSaleEnded;
        "wix.events.v3.ticket_definition_sale_period_updated" => TicketDefinitionSalePeriodUpdated data self::ticket_definitions_v2_types::SalePeriodUpdated;
        "wix.events.v3.ticket_definition_sale_started" => TicketDefinitionSaleStarted data self::ticket_definitions_v2_types::TicketDefinitionSaleStarted;
        "wix.events.v3.ticket_definition_updated" => TicketDefinitionUpdated updated crate::events::types2::TicketDefinition;
    }

    /// Types that only events of Wix Events: ticket definitions have.
    #[cfg(feature = "events-ticket-definitions")]
    #[permitted::types("../../events/events/ticket-definitions.json")]
    pub mod ticket_definitions_types {}

    #[cfg(feature = "events-ticket-definitions")]
    super::events! {
        /// An event of Wix Events: ticket definitions.
        TicketDefinitionsEvent:
        "wix.events.ticketing.events.TicketDefinitionCreated" => TicketDefinitionCreated data self::ticket_definitions_types::TicketDefinitionCreated;
        "wix.events.ticketing.events.TicketDefinitionDeleted" => TicketDefinitionDeleted data self::ticket_definitions_types::TicketDefinitionDeleted;
        "wix.events.ticketing.events.TicketDefinitionUpdated" => TicketDefinitionUpdated data self::ticket_definitions_types::TicketDefinitionUpdated;
    }

    #[cfg(feature = "events-ticket-reservations")]
    super::events! {
        /// An event of Wix Events: ticket reservations.
        TicketReservationsEvent:
        "wix.events.v1.ticket_reservation_created" => TicketReservationCreated created crate::events::ticket_reservations::TicketReservation;
        "wix.events.v1.ticket_reservation_deleted" => TicketReservationDeleted deleted crate::events::ticket_reservations::TicketReservation;
        "wix.events.v1.ticket_reservation_updated" => TicketReservationUpdated updated crate::events::ticket_reservations::TicketReservation;
    }

    /// Types that only events of Wix Events: tickets have.
    #[cfg(feature = "events-tickets")]
    #[permitted::types("../../events/events/tickets.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = crate::events::types))]
    pub mod tickets_types {}

    #[cfg(feature = "events-tickets")]
    super::events! {
        /// An event of Wix Events: tickets.
        TicketsEvent:
        "wix.events.ticketing.events.OrderUpdated" => TicketOrderUpdated data self::tickets_types::OrderUpdated;
    }

    /// Types that only events of Wix Events: wix events v2 have.
    #[cfg(feature = "events-wix-events-v2")]
    #[permitted::types("../../events/events/wix-events-v2.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = crate::events::types))]
    pub mod wix_events_v2_types {}

    #[cfg(feature = "events-wix-events-v2")]
    super::events! {
        /// An event of Wix Events: wix events v2.
        WixEventsV2Event:
        "wix.events.v3.event_canceled" => EventCanceled data self::wix_events_v2_types::EventCanceled;
        "wix.events.v3.event_cloned" => EventCloned data self::wix_events_v2_types::EventCloned;
        "wix.events.v3.event_created" => EventCreated created crate::events::wix_events_v2::Event;
        "wix.events.v3.event_deleted" => EventDeleted nothing;
        "wix.events.v3.event_ended" => EventEnded data self::wix_events_v2_types::EventEnded;
        "wix.events.v3.event_published" => EventPublished data self::wix_events_v2_types::EventPublished;
        "wix.events.v3.event_reminder" => EventReminder data self::wix_events_v2_types::EventReminder;
        "wix.events.v3.event_started" => EventStarted data self::wix_events_v2_types::EventStarted;
        "wix.events.v3.event_updated" => EventUpdated updated crate::events::wix_events_v2::Event;
    }
}

/// Wix Forms.
#[cfg(feature = "_forms")]
pub mod forms {
    #[cfg(feature = "forms-chat-settings")]
    super::events! {
        /// An event of Wix Forms: chat settings.
        ChatSettingsEvent:
        "wix.forms.ai.v1.chat_settings_created" => ChatSettingsCreated created crate::forms::chat_settings::ChatSettings2;
        "wix.forms.ai.v1.chat_settings_deleted" => ChatSettingsDeleted nothing;
        "wix.forms.ai.v1.chat_settings_updated" => ChatSettingsUpdated updated crate::forms::chat_settings::ChatSettings2;
    }

    /// Types that only events of Wix Forms: forms have.
    #[cfg(feature = "forms-forms")]
    #[permitted::types("../../events/forms/forms.json", types("../../openapi/common.json" = crate::common, "../../openapi/forms/types.json" = crate::forms::types))]
    pub mod forms_types {}

    #[cfg(feature = "forms-forms")]
    super::events! {
        /// An event of Wix Forms: forms.
        FormsEvent:
        "wix.forms.v4.form_created" => FormCreated created crate::forms::types::Form;
        "wix.forms.v4.form_deleted" => FormDeleted deleted crate::forms::types::Form;
        "wix.forms.v4.form_disabled_form" => FormDisabledForm data self::forms_types::FormDisabled;
        "wix.forms.v4.form_enabled_form" => FormEnabledForm data self::forms_types::FormEnabled;
        "wix.forms.v4.form_form_translation_changed" => FormTranslationChanged data self::forms_types::FormTranslationChanged;
        "wix.forms.v4.form_form_translation_deleted" => FormTranslationDeleted data self::forms_types::FormTranslationDeleted;
        "wix.forms.v4.form_updated" => FormUpdated updated crate::forms::types::Form;
    }

    #[cfg(feature = "forms-interactive-form-sessions")]
    super::events! {
        /// An event of Wix Forms: interactive form sessions.
        InteractiveFormSessionsEvent:
        "wix.forms.ai.v1.interactive_form_session_created" => InteractiveFormSessionCreated created crate::forms::interactive_form_sessions::InteractiveFormSession;
    }

    /// Types that only events of Wix Forms: submissions have.
    #[cfg(feature = "forms-submissions")]
    #[permitted::types("../../events/forms/submissions.json", types("../../openapi/common.json" = crate::common, "../../openapi/forms/types.json" = crate::forms::types))]
    pub mod submissions_types {}

    #[cfg(feature = "forms-submissions")]
    super::events! {
        /// An event of Wix Forms: submissions.
        SubmissionsEvent:
        "wix.forms.v4.submission_created" => SubmissionCreated created crate::forms::types::FormSubmission;
        "wix.forms.v4.submission_deleted" => SubmissionDeleted deleted crate::forms::types::FormSubmission;
        "wix.forms.v4.submission_removed_submission_from_trash" => SubmissionRemovedSubmissionFromTrash data self::submissions_types::RemovedSubmissionFromTrash;
        "wix.forms.v4.submission_status_updated" => SubmissionStatusUpdated data self::submissions_types::FormSubmissionStatusUpdatedEvent;
        "wix.forms.v4.submission_submission_contact_mapped" => SubmissionContactMapped data self::submissions_types::SubmissionContactMapped;
        "wix.forms.v4.submission_submission_contact_mapping_skipped" => SubmissionContactMappingSkipped data self::submissions_types::SubmissionContactMappingSkipped;
        "wix.forms.v4.submission_updated" => SubmissionUpdated updated crate::forms::types::FormSubmission;
    }
}

/// Wix Identity.
#[cfg(feature = "_identity")]
pub mod identity {
    #[cfg(feature = "identity-sign-on-policy")]
    super::events! {
        /// An event of Wix Identity: sign on policy.
        SignOnPolicyEvent:
        "wix.iam.signon.v1.sign_on_policy_updated" => SignOnPolicyUpdated updated crate::identity::sign_on_policy::SignOnPolicy2;
    }
}

/// Wix Media.
#[cfg(feature = "_media")]
pub mod media {
    #[cfg(feature = "media-enterprise-media-categories")]
    super::events! {
        /// An event of Wix Media: enterprise media categories.
        EnterpriseMediaCategoriesEvent:
        "wix.media.enterprise_public_media.v1.enterprise_category_created" => EnterpriseCategoryCreated created crate::media::enterprise_media_categories::EnterpriseCategory;
        "wix.media.enterprise_public_media.v1.enterprise_category_deleted" => EnterpriseCategoryDeleted deleted crate::media::enterprise_media_categories::EnterpriseCategory;
        "wix.media.enterprise_public_media.v1.enterprise_category_updated" => EnterpriseCategoryUpdated updated crate::media::enterprise_media_categories::EnterpriseCategory;
    }

    /// Types that only events of Wix Media: enterprise media items have.
    #[cfg(feature = "media-enterprise-media-items")]
    #[permitted::types("../../events/media/enterprise-media-items.json", types("../../openapi/common.json" = crate::common, "../../openapi/media/types.json" = crate::media::types))]
    pub mod enterprise_media_items_types {}

    #[cfg(feature = "media-enterprise-media-items")]
    super::events! {
        /// An event of Wix Media: enterprise media items.
        EnterpriseMediaItemsEvent:
        "wix.media.enterprise_public_media.v1.enterprise_item_created" => EnterpriseItemCreated created crate::media::types::EnterpriseMediaItem;
        "wix.media.enterprise_public_media.v1.enterprise_item_item_categories_changed" => EnterpriseItemItemCategoriesChanged data self::enterprise_media_items_types::ItemCategoriesChanged;
        "wix.media.enterprise_public_media.v1.enterprise_item_publish_status_changed" => EnterpriseItemPublishStatusChanged data self::enterprise_media_items_types::PublishStatusChanged;
        "wix.media.enterprise_public_media.v1.enterprise_item_updated" => EnterpriseItemUpdated updated crate::media::types::EnterpriseMediaItem;
    }

    /// Types that only events of Wix Media: files have.
    #[cfg(feature = "media-files")]
    #[permitted::types("../../events/media/files.json", types("../../openapi/common.json" = crate::common, "../../openapi/media/types.json" = crate::media::types, "../../openapi/media/types2.json" = crate::media::types2))]
    pub mod files_types {}

    #[cfg(feature = "media-files")]
    super::events! {
        /// An event of Wix Media: files.
        FilesEvent:
        "wix.media.site_media.v1.file_descriptor_file_failed" => FileDescriptorFileFailed data self::files_types::FileFailed;
        "wix.media.site_media.v1.file_descriptor_file_ready" => FileDescriptorFileReady data self::files_types::FileReady;
    }
}

/// Wix Members.
#[cfg(feature = "_members")]
pub mod members {
    #[cfg(feature = "members-badge-assignments")]
    super::events! {
        /// An event of Wix Members: badge assignments.
        BadgeAssignmentsEvent:
        "wix.badges.v4.badge_assignment_created" => BadgeAssignmentCreated created crate::members::badge_assignments::BadgeAssignment;
        "wix.badges.v4.badge_assignment_deleted" => BadgeAssignmentDeleted deleted crate::members::badge_assignments::BadgeAssignment;
    }

    #[cfg(feature = "members-badges-v2")]
    super::events! {
        /// An event of Wix Members: badges v2.
        BadgesV2Event:
        "wix.badges.v4.badge_created" => BadgeCreated created crate::members::badges_v2::Badge;
        "wix.badges.v4.badge_deleted" => BadgeDeleted nothing;
        "wix.badges.v4.badge_updated" => BadgeUpdated updated crate::members::badges_v2::Badge;
    }

    /// Types that only events of Wix Members: badges have.
    #[cfg(feature = "members-badges")]
    #[permitted::types("../../events/members/badges.json")]
    pub mod badges_types {}

    #[cfg(feature = "members-badges")]
    super::events! {
        /// An event of Wix Members: badges.
        BadgesEvent:
        "wix.badges.v3.badge_badge_assigned" => BadgeAssigned data self::badges_types::BadgeAssigned;
        "wix.badges.v3.badge_badge_unassigned" => BadgeUnassigned data self::badges_types::BadgeUnassigned;
    }

    /// Types that only events of Wix Members: member followers have.
    #[cfg(feature = "members-member-followers")]
    #[permitted::types("../../events/members/member-followers.json")]
    pub mod member_followers_types {}

    #[cfg(feature = "members-member-followers")]
    super::events! {
        /// An event of Wix Members: member followers.
        MemberFollowersEvent:
        "wix.members.v3.follow_member_followed" => FollowMemberFollowed data self::member_followers_types::MemberFollowed;
        "wix.members.v3.follow_member_unfollowed" => FollowMemberUnfollowed data self::member_followers_types::MemberUnfollowed;
    }

    /// Types that only events of Wix Members: member report have.
    #[cfg(feature = "members-member-report")]
    #[permitted::types("../../events/members/member-report.json", types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = crate::members::types))]
    pub mod member_report_types {}

    #[cfg(feature = "members-member-report")]
    super::events! {
        /// An event of Wix Members: member report.
        MemberReportEvent:
        "wix.members.v1.member_report_created" => MemberReportCreated created crate::members::member_report::MemberReport2;
        "wix.members.v1.member_report_deleted" => MemberReportDeleted nothing;
        "wix.members.v1.member_report_reported_member_created" => MemberReportReportedMemberCreated data self::member_report_types::ReportedMemberCreated;
        "wix.members.v1.member_report_reported_member_deleted" => MemberReportReportedMemberDeleted data self::member_report_types::ReportedMemberDeleted;
    }

    #[cfg(feature = "members-members-about")]
    super::events! {
        /// An event of Wix Members: members about.
        MembersAboutEvent:
        "wix.members.about.v2.member_about_created" => MemberAboutCreated created crate::members::members_about::MemberAbout;
        "wix.members.about.v2.member_about_deleted" => MemberAboutDeleted nothing;
        "wix.members.about.v2.member_about_updated" => MemberAboutUpdated updated crate::members::members_about::MemberAbout;
    }

    #[cfg(feature = "members-members")]
    super::events! {
        /// An event of Wix Members: members.
        MembersEvent:
        "wix.members.v1.member_created" => MemberCreated created crate::members::members::Member;
        "wix.members.v1.member_deleted" => MemberDeleted nothing;
        "wix.members.v1.member_updated" => MemberUpdated updated crate::members::members::Member;
    }
}

/// Wix Redirects.
#[cfg(feature = "_redirects")]
pub mod redirects {
    #[cfg(feature = "redirects-redirects")]
    super::events! {
        /// An event of Wix Redirects: redirects.
        RedirectsEvent:
        "wix.headless.v1.redirect_session_created" => RedirectSessionCreated created crate::redirects::redirects::RedirectSession;
    }
}

/// Wix Stores.
#[cfg(feature = "_stores")]
pub mod stores {
    /// Types that only events of Wix Stores: abandoned carts have.
    #[cfg(feature = "stores-abandoned-carts")]
    #[permitted::types("../../events/stores/abandoned-carts.json")]
    pub mod abandoned_carts_types {}

    #[cfg(feature = "stores-abandoned-carts")]
    super::events! {
        /// An event of Wix Stores: abandoned carts.
        AbandonedCartsEvent:
        "com.wix.ecommerce.cart.abandonment.api.v1.CartAbandonedEvent" => AbandonedCartCartAbandonedEvent data self::abandoned_carts_types::CartAbandonedEvent;
        "com.wix.ecommerce.cart.abandonment.api.v1.CartRecoveredEvent" => AbandonedCartCartRecoveredEvent data self::abandoned_carts_types::CartRecoveredEvent;
    }

    #[cfg(feature = "stores-brands-v3")]
    super::events! {
        /// An event of Wix Stores: brands v3.
        BrandsV3Event:
        "wix.stores.catalog.v3.brand_created" => BrandCreated created crate::stores::brands_v3::Brand;
        "wix.stores.catalog.v3.brand_deleted" => BrandDeleted nothing;
        "wix.stores.catalog.v3.brand_updated" => BrandUpdated updated crate::stores::brands_v3::Brand;
    }

    #[cfg(feature = "stores-customizations-v3")]
    super::events! {
        /// An event of Wix Stores: customizations v3.
        CustomizationsV3Event:
        "wix.stores.catalog.v3.customization_created" => CustomizationCreated created crate::stores::customizations_v3::Customization;
        "wix.stores.catalog.v3.customization_deleted" => CustomizationDeleted deleted crate::stores::customizations_v3::Customization;
        "wix.stores.catalog.v3.customization_updated" => CustomizationUpdated updated crate::stores::customizations_v3::Customization;
    }

    #[cfg(feature = "stores-info-sections-v3")]
    super::events! {
        /// An event of Wix Stores: info sections v3.
        InfoSectionsV3Event:
        "wix.stores.catalog.v3.info_section_created" => InfoSectionCreated created crate::stores::info_sections_v3::InfoSection;
        "wix.stores.catalog.v3.info_section_deleted" => InfoSectionDeleted nothing;
        "wix.stores.catalog.v3.info_section_updated" => InfoSectionUpdated updated crate::stores::info_sections_v3::InfoSection;
    }

    /// Types that only events of Wix Stores: inventory items v3 have.
    #[cfg(feature = "stores-inventory-items-v3")]
    #[permitted::types("../../events/stores/inventory-items-v3.json", types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = crate::stores::types))]
    pub mod inventory_items_v3_types {}

    #[cfg(feature = "stores-inventory-items-v3")]
    super::events! {
        /// An event of Wix Stores: inventory items v3.
        InventoryItemsV3Event:
        "wix.stores.catalog.v3.inventory_item_created" => InventoryItemCreated created crate::stores::types::InventoryItem;
        "wix.stores.catalog.v3.inventory_item_deleted" => InventoryItemDeleted deleted crate::stores::types::InventoryItem;
        "wix.stores.catalog.v3.inventory_item_updated" => InventoryItemUpdated updated crate::stores::types::InventoryItem;
        "wix.stores.catalog.v3.inventory_item_stock_status_updated" => InventoryItemStockStatusUpdated data self::inventory_items_v3_types::InventoryItemStockStatusUpdatedEvent;
        "wix.stores.catalog.v3.inventory_item_updated_with_reason" => InventoryItemUpdatedWithReason data self::inventory_items_v3_types::InventoryItemUpdatedWithReason;
    }

    /// Types that only events of Wix Stores: inventory have.
    #[cfg(feature = "stores-inventory")]
    #[permitted::types("../../events/stores/inventory.json", types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = crate::stores::types, "../../openapi/stores/types2.json" = crate::stores::types2))]
    pub mod inventory_types {}

    #[cfg(feature = "stores-inventory")]
    super::events! {
        /// An event of Wix Stores: inventory.
        InventoryEvent:
        "com.wix.ecommerce.inventory.api.v1.InventoryItemChanged" => InventoryItemChanged data self::inventory_types::InventoryItemChanged;
        "com.wix.ecommerce.inventory.api.v1.InventoryVariantsChanged" => InventoryVariantsChanged data self::inventory_types::InventoryVariantsChanged;
    }

    #[cfg(feature = "stores-products")]
    super::events! {
        /// An event of Wix Stores: products.
        ProductsEvent:
        "wix.stores.catalog.v3.product_created" => ProductCreated created crate::stores::products::V3Product;
        "wix.stores.catalog.v3.product_deleted" => ProductDeleted deleted crate::stores::products::V3Product;
        "wix.stores.catalog.v3.product_updated" => ProductUpdated updated crate::stores::products::V3Product;
    }

    /// Types that only events of Wix Stores: products v1 have.
    #[cfg(feature = "stores-products-v1")]
    #[permitted::types("../../events/stores/products-v1.json", types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = crate::stores::types))]
    pub mod products_v1_types {}

    #[cfg(feature = "stores-products-v1")]
    super::events! {
        /// An event of Wix Stores: products v1.
        ProductsV1Event:
        "com.wix.ecommerce.catalog.api.v1.CollectionChanged" => ProductCollectionChanged data self::products_v1_types::CollectionChanged;
        "com.wix.ecommerce.catalog.api.v1.CollectionCreated" => ProductCollectionCreated data self::products_v1_types::CollectionCreated;
        "com.wix.ecommerce.catalog.api.v1.CollectionDeleted" => ProductCollectionDeleted data self::products_v1_types::CollectionDeleted;
        "com.wix.ecommerce.catalog.api.v1.ProductChanged" => ProductChanged data self::products_v1_types::ProductChanged;
        "com.wix.ecommerce.catalog.api.v1.ProductCreated" => ProductCreated data self::products_v1_types::ProductCreated;
        "com.wix.ecommerce.catalog.api.v1.ProductDeleted" => ProductDeleted data self::products_v1_types::ProductDeleted;
        "com.wix.ecommerce.catalog.api.v1.VariantsChanged" => ProductVariantsChanged data self::products_v1_types::VariantsChanged;
    }

    /// Types that only events of Wix Stores: promotions v3 have.
    #[cfg(feature = "stores-promotions-v3")]
    #[permitted::types("../../events/stores/promotions-v3.json", types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = crate::stores::types, "../../openapi/stores/types2.json" = crate::stores::types2))]
    pub mod promotions_v3_types {}

    #[cfg(feature = "stores-promotions-v3")]
    super::events! {
        /// An event of Wix Stores: promotions v3.
        PromotionsV3Event:
        "wix.stores.catalog.v3.promotion_created" => PromotionCreated created crate::stores::types2::Promotion;
        "wix.stores.catalog.v3.promotion_deleted" => PromotionDeleted deleted crate::stores::types2::Promotion;
        "wix.stores.catalog.v3.promotion_tags_modified" => PromotionTagsModified data self::promotions_v3_types::PromotionTagsModified;
        "wix.stores.catalog.v3.promotion_updated" => PromotionUpdated updated crate::stores::types2::Promotion;
    }

    #[cfg(feature = "stores-ribbons-v3")]
    super::events! {
        /// An event of Wix Stores: ribbons v3.
        RibbonsV3Event:
        "wix.stores.catalog.v3.ribbon_created" => RibbonCreated created crate::stores::ribbons_v3::Ribbon;
        "wix.stores.catalog.v3.ribbon_deleted" => RibbonDeleted deleted crate::stores::ribbons_v3::Ribbon;
        "wix.stores.catalog.v3.ribbon_updated" => RibbonUpdated updated crate::stores::ribbons_v3::Ribbon;
    }
}
