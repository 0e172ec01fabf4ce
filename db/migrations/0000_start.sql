CREATE SCHEMA "vault";
--> statement-breakpoint
CREATE TABLE "communities" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"staff_channel_id" text,
	"moderator_role_id" text,
	"lead_role_id" text,
	"start_channel_id" text,
	"start_message_id" text,
	"start_shown" text,
	"start_pinned_at" timestamp (3) with time zone,
	"locale" text DEFAULT 'en-US' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"country" text,
	"age_policy" text DEFAULT 'teens_welcome' NOT NULL,
	"direct_messages" boolean DEFAULT true NOT NULL,
	"health_data_mode" text DEFAULT 'page' NOT NULL,
	"retention_days" integer DEFAULT 30 NOT NULL,
	"rules_version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "communities_ref_unique" UNIQUE("ref"),
	CONSTRAINT "communities_guild_id_check" CHECK ("communities"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "communities_ref_check" CHECK ("communities"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "communities_staff_channel_id_check" CHECK ("communities"."staff_channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "communities_moderator_role_id_check" CHECK ("communities"."moderator_role_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "communities_lead_role_id_check" CHECK ("communities"."lead_role_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "communities_start_channel_id_check" CHECK ("communities"."start_channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "communities_start_message_id_check" CHECK ("communities"."start_message_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "communities_age_policy_check" CHECK ("communities"."age_policy" in ('adults', 'teens_welcome')),
	CONSTRAINT "communities_health_data_mode_check" CHECK ("communities"."health_data_mode" in ('page', 'discord'))
);
--> statement-breakpoint
ALTER TABLE "communities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "community_rules" (
	"guild_id" text NOT NULL,
	"version" integer NOT NULL,
	"rules" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "community_rules_guild_id_version_pk" PRIMARY KEY("guild_id","version"),
	CONSTRAINT "community_rules_guild_id_check" CHECK ("community_rules"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "community_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "helpline_checks" (
	"guild_id" text NOT NULL,
	"country" text NOT NULL,
	"line" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "helpline_checks_guild_id_country_line_pk" PRIMARY KEY("guild_id","country","line"),
	CONSTRAINT "helpline_checks_guild_id_check" CHECK ("helpline_checks"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "helpline_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rule_agreements" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"version" integer NOT NULL,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	"asked_version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rule_agreements_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "rule_agreements_guild_id_check" CHECK ("rule_agreements"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "rule_agreements_user_id_check" CHECK ("rule_agreements"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "rule_agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_actors" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	CONSTRAINT "audit_actors_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "audit_actors_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "audit_actors_guild_id_check" CHECK ("audit_actors"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "audit_actors_user_id_check" CHECK ("audit_actors"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "audit_actors_ref_check" CHECK ("audit_actors"."ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "audit_actors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_batches" (
	"guild_id" text NOT NULL,
	"number" integer NOT NULL,
	"first" integer NOT NULL,
	"last" integer NOT NULL,
	"digest" text NOT NULL,
	"chained_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_batches_guild_id_number_pk" PRIMARY KEY("guild_id","number"),
	CONSTRAINT "audit_batches_guild_id_check" CHECK ("audit_batches"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "audit_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_chains" (
	"guild_id" text NOT NULL,
	"last" integer DEFAULT 0 NOT NULL,
	"chained_through" integer DEFAULT 0 NOT NULL,
	"batch" integer DEFAULT 0 NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"oldest_at" timestamp (3) with time zone,
	CONSTRAINT "audit_chains_guild_id_pk" PRIMARY KEY("guild_id"),
	CONSTRAINT "audit_chains_guild_id_check" CHECK ("audit_chains"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "audit_chains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_checkpoints" (
	"guild_id" text NOT NULL,
	"batch" integer NOT NULL,
	"last" integer NOT NULL,
	"digest" text NOT NULL,
	"signature" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_checkpoints_guild_id_pk" PRIMARY KEY("guild_id"),
	CONSTRAINT "audit_checkpoints_guild_id_check" CHECK ("audit_checkpoints"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "audit_checkpoints" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"guild_id" text NOT NULL,
	"number" integer NOT NULL,
	"ref" text NOT NULL,
	"what" text NOT NULL,
	"before" text,
	"after" text,
	"actor_ref" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_entries_guild_id_number_pk" PRIMARY KEY("guild_id","number"),
	CONSTRAINT "audit_entries_guild_id_check" CHECK ("audit_entries"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "audit_entries_ref_check" CHECK ("audit_entries"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "audit_entries_actor_ref_check" CHECK ("audit_entries"."actor_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deliveries" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"kind" text NOT NULL,
	"target" text NOT NULL,
	"subject" text NOT NULL,
	"key" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"priority" smallint NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"not_after" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"first_tried_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"outcome" text,
	"discord_id" text,
	CONSTRAINT "deliveries_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "deliveries_guild_id_key_unique" UNIQUE("guild_id","key"),
	CONSTRAINT "deliveries_guild_id_check" CHECK ("deliveries"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "deliveries_ref_check" CHECK ("deliveries"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "deliveries_state_check" CHECK ("deliveries"."state" in ('pending', 'sent', 'expired', 'undeliverable', 'superseded')),
	CONSTRAINT "deliveries_discord_id_check" CHECK ("deliveries"."discord_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery_targets" (
	"guild_id" text NOT NULL,
	"target" text NOT NULL,
	"holder" text NOT NULL,
	"leased_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delivery_targets_guild_id_target_pk" PRIMARY KEY("guild_id","target"),
	CONSTRAINT "delivery_targets_guild_id_check" CHECK ("delivery_targets"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "delivery_targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "send_budget" (
	"name" text PRIMARY KEY NOT NULL,
	"tokens" real NOT NULL,
	"refilled_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"shown_at" timestamp (3) with time zone,
	CONSTRAINT "inbox_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "inbox_guild_id_check" CHECK ("inbox"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "inbox_ref_check" CHECK ("inbox"."ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "inbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "page_links" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"page" text NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "page_links_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "page_links_guild_id_check" CHECK ("page_links"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "page_links_ref_check" CHECK ("page_links"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "page_links_sealed_check" CHECK ("page_links"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "page_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vault"."case_keys" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"wrapped" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_keys_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "case_keys_guild_id_check" CHECK ("vault"."case_keys"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_keys_ref_check" CHECK ("vault"."case_keys"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_keys_wrapped_check" CHECK ("vault"."case_keys"."wrapped" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "vault"."case_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vault"."member_keys" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"wrapped" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_keys_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "member_keys_guild_id_check" CHECK ("vault"."member_keys"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "member_keys_user_id_check" CHECK ("vault"."member_keys"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "member_keys_wrapped_check" CHECK ("vault"."member_keys"."wrapped" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "vault"."member_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_events" (
	"guild_id" text NOT NULL,
	"case_ref" text NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"actor_id" text,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_events_guild_id_case_ref_version_pk" PRIMARY KEY("guild_id","case_ref","version"),
	CONSTRAINT "case_events_guild_id_check" CHECK ("case_events"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_events_case_ref_check" CHECK ("case_events"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_events_type_check" CHECK ("case_events"."type" in ('opened', 'joined', 'taken', 'resolved')),
	CONSTRAINT "case_events_actor_id_check" CHECK ("case_events"."actor_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_events_note_check" CHECK ("case_events"."note" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "case_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_numbers" (
	"guild_id" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "case_numbers_guild_id_pk" PRIMARY KEY("guild_id"),
	CONSTRAINT "case_numbers_guild_id_check" CHECK ("case_numbers"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "case_numbers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_reads" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text NOT NULL,
	"reader_id" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_reads_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "case_reads_guild_id_check" CHECK ("case_reads"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_reads_ref_check" CHECK ("case_reads"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_reads_case_ref_check" CHECK ("case_reads"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_reads_reader_id_check" CHECK ("case_reads"."reader_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "case_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"state" text NOT NULL,
	"owner_id" text,
	"reports" integer NOT NULL,
	"version" integer NOT NULL,
	"resolution" text,
	"subject_hash" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"card_channel_id" text,
	"card_message_id" text,
	"card_version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "cases_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "cases_number" UNIQUE("guild_id","number"),
	CONSTRAINT "cases_guild_id_check" CHECK ("cases"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "cases_ref_check" CHECK ("cases"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "cases_kind_check" CHECK ("cases"."kind" in ('crisis', 'unsafe_advice', 'harassment', 'privacy', 'selling', 'graphic', 'other')),
	CONSTRAINT "cases_severity_check" CHECK ("cases"."severity" in ('green', 'amber', 'red', 'crisis')),
	CONSTRAINT "cases_state_check" CHECK ("cases"."state" in ('open', 'taken', 'resolved')),
	CONSTRAINT "cases_owner_id_check" CHECK ("cases"."owner_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "cases_resolution_check" CHECK ("cases"."resolution" in ('handled', 'supported', 'not_a_problem', 'passed_on')),
	CONSTRAINT "cases_card_channel_id_check" CHECK ("cases"."card_channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "cases_card_message_id_check" CHECK ("cases"."card_message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft_files" (
	"guild_id" text NOT NULL,
	"draft_ref" text NOT NULL,
	"position" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "draft_files_guild_id_draft_ref_position_pk" PRIMARY KEY("guild_id","draft_ref","position"),
	CONSTRAINT "draft_files_guild_id_check" CHECK ("draft_files"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "draft_files_draft_ref_check" CHECK ("draft_files"."draft_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "draft_files_sealed_check" CHECK ("draft_files"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "draft_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drafts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"reporter_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "drafts_guild_id_check" CHECK ("drafts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "drafts_ref_check" CHECK ("drafts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "drafts_sealed_check" CHECK ("drafts"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence" (
	"guild_id" text NOT NULL,
	"case_ref" text NOT NULL,
	"sealed" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_guild_id_case_ref_pk" PRIMARY KEY("guild_id","case_ref"),
	CONSTRAINT "evidence_guild_id_check" CHECK ("evidence"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "evidence_case_ref_check" CHECK ("evidence"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "evidence_sealed_check" CHECK ("evidence"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"guild_id" text NOT NULL,
	"case_ref" text NOT NULL,
	"position" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "evidence_files_guild_id_case_ref_position_pk" PRIMARY KEY("guild_id","case_ref","position"),
	CONSTRAINT "evidence_files_guild_id_check" CHECK ("evidence_files"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "evidence_files_case_ref_check" CHECK ("evidence_files"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "evidence_files_sealed_check" CHECK ("evidence_files"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "evidence_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text NOT NULL,
	"kind" text NOT NULL,
	"reporter_hash" text NOT NULL,
	"reporter" text NOT NULL,
	"words" text NOT NULL,
	"notice" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reports_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "reports_guild_id_check" CHECK ("reports"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "reports_ref_check" CHECK ("reports"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reports_case_ref_check" CHECK ("reports"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reports_kind_check" CHECK ("reports"."kind" in ('crisis', 'unsafe_advice', 'harassment', 'privacy', 'selling', 'graphic', 'other')),
	CONSTRAINT "reports_reporter_check" CHECK ("reports"."reporter" ~ '^v1[.]'),
	CONSTRAINT "reports_words_check" CHECK ("reports"."words" ~ '^v1[.]'),
	CONSTRAINT "reports_notice_check" CHECK ("reports"."notice" in ('none', 'inbox', 'direct_message'))
);
--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_categories" (
	"guild_id" text NOT NULL,
	"number" integer NOT NULL,
	"ref" text NOT NULL,
	"channel_id" text,
	"round" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "group_categories_guild_id_number_pk" PRIMARY KEY("guild_id","number"),
	CONSTRAINT "group_categories_guild_id_check" CHECK ("group_categories"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_categories_ref_check" CHECK ("group_categories"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_categories_channel_id_check" CHECK ("group_categories"."channel_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "group_categories" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_members" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text NOT NULL,
	"part" text DEFAULT 'member' NOT NULL,
	"way" text DEFAULT 'overwrite' NOT NULL,
	"away_since" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"rules_version" integer NOT NULL,
	"hello_asked_at" timestamp (3) with time zone,
	"offer_answered" integer DEFAULT 0 NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "group_members_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_members_once" UNIQUE("guild_id","group_ref","user_id"),
	CONSTRAINT "group_members_guild_id_check" CHECK ("group_members"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_members_ref_check" CHECK ("group_members"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_members_group_ref_check" CHECK ("group_members"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_members_user_id_check" CHECK ("group_members"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_members_state_check" CHECK ("group_members"."state" in ('joined', 'asked', 'waiting', 'left')),
	CONSTRAINT "group_members_part_check" CHECK ("group_members"."part" in ('member', 'facilitator')),
	CONSTRAINT "group_members_way_check" CHECK ("group_members"."way" in ('overwrite', 'role'))
);
--> statement-breakpoint
ALTER TABLE "group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "groups" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"kind" text DEFAULT 'text' NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"topic" text NOT NULL,
	"topic_slug" text,
	"rules" text NOT NULL,
	"rules_version" integer DEFAULT 1 NOT NULL,
	"access" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"size" integer,
	"tags" jsonb,
	"category_number" integer NOT NULL,
	"channel_id" text,
	"rules_message_id" text,
	"pinned_at" timestamp (3) with time zone,
	"round" integer DEFAULT 1 NOT NULL,
	"channel_name" text,
	"channel_topic" text,
	"moved_by_hand" boolean DEFAULT false NOT NULL,
	"locked_by_hand" boolean DEFAULT false NOT NULL,
	"opened_run" integer,
	"by_role" boolean DEFAULT false NOT NULL,
	"role_id" text,
	"voice" boolean DEFAULT false NOT NULL,
	"voice_channel_id" text,
	"voice_round" integer DEFAULT 1 NOT NULL,
	"guests" integer DEFAULT 0 NOT NULL,
	"offer_kind" text,
	"offer_ref" text,
	"offer_version" integer DEFAULT 0 NOT NULL,
	"quiet_noted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "groups_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "groups_name" UNIQUE("guild_id","name_key"),
	CONSTRAINT "groups_guild_id_check" CHECK ("groups"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "groups_ref_check" CHECK ("groups"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "groups_kind_check" CHECK ("groups"."kind" in ('text', 'forum', 'circle')),
	CONSTRAINT "groups_topic_slug_check" CHECK ("groups"."topic_slug" ~ '^[a-z0-9-]{2,40}$'),
	CONSTRAINT "groups_access_check" CHECK ("groups"."access" in ('open', 'request', 'hidden', 'invited')),
	CONSTRAINT "groups_state_check" CHECK ("groups"."state" in ('active', 'archived')),
	CONSTRAINT "groups_channel_id_check" CHECK ("groups"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "groups_rules_message_id_check" CHECK ("groups"."rules_message_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "groups_role_id_check" CHECK ("groups"."role_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "groups_voice_channel_id_check" CHECK ("groups"."voice_channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "groups_offer_kind_check" CHECK ("groups"."offer_kind" in ('merge', 'split', 'role')),
	CONSTRAINT "groups_offer_ref_check" CHECK ("groups"."offer_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_care" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"run" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"quiet_due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_care_guild_id_check" CHECK ("group_care"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_care_ref_check" CHECK ("group_care"."ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "group_care" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_drifts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"state" text NOT NULL,
	"mark" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"channel_id" text,
	"message_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_drifts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_drifts_guild_id_check" CHECK ("group_drifts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_drifts_ref_check" CHECK ("group_drifts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_drifts_group_ref_check" CHECK ("group_drifts"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_drifts_state_check" CHECK ("group_drifts"."state" in ('shown', 'keeping', 'restoring', 'kept', 'restored', 'undone')),
	CONSTRAINT "group_drifts_channel_id_check" CHECK ("group_drifts"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_drifts_message_id_check" CHECK ("group_drifts"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "group_drifts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_requests" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"channel_id" text,
	"message_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_requests_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_requests_guild_id_check" CHECK ("group_requests"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_requests_ref_check" CHECK ("group_requests"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_requests_group_ref_check" CHECK ("group_requests"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_requests_state_check" CHECK ("group_requests"."state" in ('open', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "group_requests_channel_id_check" CHECK ("group_requests"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_requests_message_id_check" CHECK ("group_requests"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "group_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_rules" (
	"guild_id" text NOT NULL,
	"group_ref" text NOT NULL,
	"version" integer NOT NULL,
	"rules" text NOT NULL,
	CONSTRAINT "group_rules_guild_id_group_ref_version_pk" PRIMARY KEY("guild_id","group_ref","version"),
	CONSTRAINT "group_rules_guild_id_check" CHECK ("group_rules"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_rules_group_ref_check" CHECK ("group_rules"."group_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "group_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "consents_guild_id_user_id_purpose_pk" PRIMARY KEY("guild_id","user_id","purpose"),
	CONSTRAINT "consents_guild_id_check" CHECK ("consents"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "consents_user_id_check" CHECK ("consents"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "consents_purpose_check" CHECK ("consents"."purpose" in ('membership', 'profile', 'matching', 'checkins', 'events', 'outcomes', 'contact'))
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasures" (
	"guild_id" text NOT NULL,
	"member_ref" text NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"erase_at" timestamp (3) with time zone NOT NULL,
	"told" boolean DEFAULT true NOT NULL,
	CONSTRAINT "erasures_guild_id_member_ref_pk" PRIMARY KEY("guild_id","member_ref"),
	CONSTRAINT "erasures_guild_id_check" CHECK ("erasures"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "erasures_member_ref_check" CHECK ("erasures"."member_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "erasures_reason_check" CHECK ("erasures"."reason" in ('left', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "erasures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "members" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	"locale" text NOT NULL,
	"age_band" text NOT NULL,
	"profile" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "members_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "members_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "members_guild_id_check" CHECK ("members"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "members_user_id_check" CHECK ("members"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "members_ref_check" CHECK ("members"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "members_locale_check" CHECK ("members"."locale" ~ '^v1[.]'),
	CONSTRAINT "members_age_band_check" CHECK ("members"."age_band" ~ '^v1[.]'),
	CONSTRAINT "members_profile_check" CHECK ("members"."profile" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "remembrances" (
	"guild_id" text NOT NULL,
	"member_ref" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"actor_id" text,
	"asked_at" timestamp (3) with time zone,
	"marked_at" timestamp (3) with time zone,
	CONSTRAINT "remembrances_guild_id_member_ref_pk" PRIMARY KEY("guild_id","member_ref"),
	CONSTRAINT "remembrances_guild_id_check" CHECK ("remembrances"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "remembrances_member_ref_check" CHECK ("remembrances"."member_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "remembrances_state_check" CHECK ("remembrances"."state" in ('asked', 'marked', 'undoing')),
	CONSTRAINT "remembrances_actor_id_check" CHECK ("remembrances"."actor_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "remembrances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "roll_calls" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"called_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roll_calls_guild_id_check" CHECK ("roll_calls"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "roll_calls" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "local_topics" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "local_topics_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "local_topics_name" UNIQUE("guild_id","name_key"),
	CONSTRAINT "local_topics_guild_id_check" CHECK ("local_topics"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "local_topics_ref_check" CHECK ("local_topics"."ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "local_topics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "topic_aliases" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"slug" text NOT NULL,
	"alias" text NOT NULL,
	"alias_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "topic_aliases_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "topic_aliases_once" UNIQUE("guild_id","alias_key","slug"),
	CONSTRAINT "topic_aliases_guild_id_check" CHECK ("topic_aliases"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "topic_aliases_ref_check" CHECK ("topic_aliases"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "topic_aliases_slug_check" CHECK ("topic_aliases"."slug" ~ '^[a-z0-9-]{2,40}$')
);
--> statement-breakpoint
ALTER TABLE "topic_aliases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "topic_requests" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"fingerprint" text NOT NULL,
	"sealed" text NOT NULL,
	"state" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"last_asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "topic_requests_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "topic_requests_words" UNIQUE("guild_id","fingerprint"),
	CONSTRAINT "topic_requests_guild_id_check" CHECK ("topic_requests"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "topic_requests_ref_check" CHECK ("topic_requests"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "topic_requests_sealed_check" CHECK ("topic_requests"."sealed" ~ '^v1[.]'),
	CONSTRAINT "topic_requests_state_check" CHECK ("topic_requests"."state" in ('waiting', 'set_aside'))
);
--> statement-breakpoint
ALTER TABLE "topic_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_invitations" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"part" text DEFAULT 'member' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_invitations_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_invitations_once" UNIQUE("guild_id","member_hash","group_ref"),
	CONSTRAINT "group_invitations_guild_id_check" CHECK ("group_invitations"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_invitations_ref_check" CHECK ("group_invitations"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_invitations_group_ref_check" CHECK ("group_invitations"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_invitations_state_check" CHECK ("group_invitations"."state" in ('open', 'declined')),
	CONSTRAINT "group_invitations_part_check" CHECK ("group_invitations"."part" in ('member', 'facilitator'))
);
--> statement-breakpoint
ALTER TABLE "group_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_plans" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"plan" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_plans_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_plans_guild_id_check" CHECK ("group_plans"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_plans_ref_check" CHECK ("group_plans"."ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "group_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "community_rules" ADD CONSTRAINT "community_rules_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpline_checks" ADD CONSTRAINT "helpline_checks_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_agreements" ADD CONSTRAINT "rule_agreements_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_actors" ADD CONSTRAINT "audit_actors_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_batches" ADD CONSTRAINT "audit_batches_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_chains" ADD CONSTRAINT "audit_chains_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_checkpoints" ADD CONSTRAINT "audit_checkpoints_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_targets" ADD CONSTRAINT "delivery_targets_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_links" ADD CONSTRAINT "page_links_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault"."case_keys" ADD CONSTRAINT "case_keys_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault"."member_keys" ADD CONSTRAINT "member_keys_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_numbers" ADD CONSTRAINT "case_numbers_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reads" ADD CONSTRAINT "case_reads_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_files" ADD CONSTRAINT "draft_files_guild_id_draft_ref_drafts_guild_id_ref_fk" FOREIGN KEY ("guild_id","draft_ref") REFERENCES "public"."drafts"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_categories" ADD CONSTRAINT "group_categories_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_guild_id_category_number_group_categories_guild_id_number_fk" FOREIGN KEY ("guild_id","category_number") REFERENCES "public"."group_categories"("guild_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_care" ADD CONSTRAINT "group_care_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_drifts" ADD CONSTRAINT "group_drifts_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_requests" ADD CONSTRAINT "group_requests_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_rules" ADD CONSTRAINT "group_rules_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_guild_id_member_ref_members_guild_id_ref_fk" FOREIGN KEY ("guild_id","member_ref") REFERENCES "public"."members"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remembrances" ADD CONSTRAINT "remembrances_guild_id_member_ref_members_guild_id_ref_fk" FOREIGN KEY ("guild_id","member_ref") REFERENCES "public"."members"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_calls" ADD CONSTRAINT "roll_calls_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_topics" ADD CONSTRAINT "local_topics_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_aliases" ADD CONSTRAINT "topic_aliases_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_requests" ADD CONSTRAINT "topic_requests_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_invitations" ADD CONSTRAINT "group_invitations_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_plans" ADD CONSTRAINT "group_plans_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("guild_id","actor_ref");--> statement-breakpoint
CREATE INDEX "deliveries_guild_id_target_state_next_at_index" ON "deliveries" USING btree ("guild_id","target","state","next_at");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("next_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "inbox_waiting" ON "inbox" USING btree ("guild_id","member_hash") WHERE shown_at is null;--> statement-breakpoint
CREATE INDEX "case_reads_case" ON "case_reads" USING btree ("guild_id","case_ref");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open" ON "cases" USING btree ("guild_id","subject_hash") WHERE "cases"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "drafts_expiry" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "reports_case" ON "reports" USING btree ("guild_id","case_ref");--> statement-breakpoint
CREATE INDEX "reports_sender" ON "reports" USING btree ("guild_id","reporter_hash","sent_at");--> statement-breakpoint
CREATE INDEX "group_members_of" ON "group_members" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "group_members_in_line" ON "group_members" USING btree ("guild_id","group_ref","joined_at") WHERE state in ('asked', 'waiting');--> statement-breakpoint
CREATE INDEX "groups_category" ON "groups" USING btree ("guild_id","category_number");--> statement-breakpoint
CREATE INDEX "group_care_due" ON "group_care" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "group_care_quiet_due" ON "group_care" USING btree ("quiet_due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "group_drifts_open" ON "group_drifts" USING btree ("guild_id","group_ref") WHERE state in ('shown', 'keeping', 'restoring');--> statement-breakpoint
CREATE INDEX "erasures_due" ON "erasures" USING btree ("erase_at");--> statement-breakpoint
CREATE INDEX "erasures_untold" ON "erasures" USING btree ("since") WHERE not told;--> statement-breakpoint
CREATE INDEX "topic_requests_age" ON "topic_requests" USING btree ("last_asked_at");--> statement-breakpoint
CREATE POLICY "one_community" ON "communities" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("communities"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("communities"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "communities" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "community_rules" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("community_rules"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("community_rules"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "helpline_checks" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("helpline_checks"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("helpline_checks"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "rule_agreements" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("rule_agreements"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("rule_agreements"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "audit_actors" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("audit_actors"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("audit_actors"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "audit_batches" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("audit_batches"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("audit_batches"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "audit_chains" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("audit_chains"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("audit_chains"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "audit_chains" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "audit_checkpoints" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("audit_checkpoints"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("audit_checkpoints"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "audit_entries" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("audit_entries"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("audit_entries"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "deliveries" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("deliveries"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("deliveries"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "deliveries" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "deliveries" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "deliveries" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "delivery_targets" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("delivery_targets"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("delivery_targets"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "delivery_targets" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "delivery_targets" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "delivery_targets" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "inbox" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("inbox"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("inbox"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "page_links" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("page_links"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("page_links"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "vault"."case_keys" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("vault"."case_keys"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("vault"."case_keys"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "vault"."member_keys" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("vault"."member_keys"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("vault"."member_keys"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_events" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_events"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_events"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_numbers" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_numbers"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_numbers"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_reads" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_reads"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_reads"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "cases" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("cases"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("cases"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "draft_files" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("draft_files"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("draft_files"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "drafts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("drafts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("drafts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "drafts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "evidence" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("evidence"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("evidence"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "evidence_files" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("evidence_files"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("evidence_files"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "reports" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("reports"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("reports"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_categories" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_categories"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_categories"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_members" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_members"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_members"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "groups" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("groups"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("groups"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_care" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_care"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_care"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "group_care" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "group_care" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "group_drifts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_drifts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_drifts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_requests" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_requests"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_requests"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_rules" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_rules"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_rules"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "consents" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("consents"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("consents"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "erasures" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("erasures"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("erasures"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "erasures" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "members" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("members"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("members"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "remembrances" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("remembrances"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("remembrances"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "roll_calls" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("roll_calls"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("roll_calls"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "local_topics" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("local_topics"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("local_topics"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "topic_aliases" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("topic_aliases"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("topic_aliases"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "topic_requests" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("topic_requests"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("topic_requests"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "topic_requests" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "topic_requests" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "group_invitations" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_invitations"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_invitations"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_plans" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_plans"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_plans"."guild_id" = current_setting('app.guild_id', true));