CREATE TABLE "checkin_answers" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"user_id" text NOT NULL,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "checkin_answers_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "checkin_answers_guild_id_check" CHECK ("checkin_answers"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_answers_ref_check" CHECK ("checkin_answers"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "checkin_answers_user_id_check" CHECK ("checkin_answers"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_answers_answer_check" CHECK ("checkin_answers"."answer" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "checkin_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkin_prompts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"answered" smallint DEFAULT 0 NOT NULL,
	"says_rarer" boolean DEFAULT false NOT NULL,
	"channel_id" text,
	"message_id" text,
	CONSTRAINT "checkin_prompts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "checkin_prompts_once" UNIQUE("guild_id","user_id","due_at"),
	CONSTRAINT "checkin_prompts_guild_id_check" CHECK ("checkin_prompts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_prompts_ref_check" CHECK ("checkin_prompts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "checkin_prompts_user_id_check" CHECK ("checkin_prompts"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_prompts_state_check" CHECK ("checkin_prompts"."state" in ('planned', 'shown', 'answered', 'not_today', 'later', 'unseen')),
	CONSTRAINT "checkin_prompts_channel_id_check" CHECK ("checkin_prompts"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_prompts_message_id_check" CHECK ("checkin_prompts"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "checkin_prompts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkins" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	"state" text NOT NULL,
	"flare" boolean DEFAULT false NOT NULL,
	"away" boolean DEFAULT false NOT NULL,
	"rhythm" text NOT NULL,
	"weekdays" smallint NOT NULL,
	"month_day" smallint NOT NULL,
	"anchor" date NOT NULL,
	"minute" smallint NOT NULL,
	"zone" text NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"rarer_after" smallint,
	"unanswered" smallint DEFAULT 0 NOT NULL,
	"rarer" smallint DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone,
	"channel_id" text,
	"wishes" text NOT NULL,
	"care" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checkins_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "checkins_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "checkins_guild_id_check" CHECK ("checkins"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkins_user_id_check" CHECK ("checkins"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkins_ref_check" CHECK ("checkins"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "checkins_state_check" CHECK ("checkins"."state" in ('running', 'paused')),
	CONSTRAINT "checkins_rhythm_check" CHECK ("checkins"."rhythm" in ('daily', 'chosen', 'weekly', 'fortnightly', 'monthly')),
	CONSTRAINT "checkins_channel_id_check" CHECK ("checkins"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkins_wishes_check" CHECK ("checkins"."wishes" ~ '^v1[.]'),
	CONSTRAINT "checkins_care_check" CHECK ("checkins"."care" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "checkins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_checkin_posts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"checkin_ref" text NOT NULL,
	"number" integer NOT NULL,
	"question" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"answered" boolean DEFAULT false NOT NULL,
	"channel_id" text,
	"message_id" text,
	CONSTRAINT "group_checkin_posts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_checkin_posts_once" UNIQUE("guild_id","checkin_ref","due_at"),
	CONSTRAINT "group_checkin_posts_guild_id_check" CHECK ("group_checkin_posts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_checkin_posts_ref_check" CHECK ("group_checkin_posts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkin_posts_checkin_ref_check" CHECK ("group_checkin_posts"."checkin_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkin_posts_channel_id_check" CHECK ("group_checkin_posts"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_checkin_posts_message_id_check" CHECK ("group_checkin_posts"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "group_checkin_posts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_checkins" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"pack" text NOT NULL,
	"own" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rhythm" text NOT NULL,
	"weekdays" smallint NOT NULL,
	"month_day" smallint NOT NULL,
	"anchor" date NOT NULL,
	"minute" smallint NOT NULL,
	"zone" text NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "group_checkins_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_checkins_once" UNIQUE("guild_id","group_ref"),
	CONSTRAINT "group_checkins_guild_id_check" CHECK ("group_checkins"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_checkins_ref_check" CHECK ("group_checkins"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkins_group_ref_check" CHECK ("group_checkins"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkins_pack_check" CHECK ("group_checkins"."pack" in ('gentle', 'small_things', 'coping', 'rest', 'company', 'own')),
	CONSTRAINT "group_checkins_rhythm_check" CHECK ("group_checkins"."rhythm" in ('daily', 'chosen', 'weekly', 'fortnightly', 'monthly'))
);
--> statement-breakpoint
ALTER TABLE "group_checkins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkin_notes" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"user_id" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "checkin_notes_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "checkin_notes_guild_id_check" CHECK ("checkin_notes"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_notes_ref_check" CHECK ("checkin_notes"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "checkin_notes_user_id_check" CHECK ("checkin_notes"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_notes_words_check" CHECK ("checkin_notes"."words" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "checkin_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkin_pulses" (
	"guild_id" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"lines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "checkin_pulses_guild_id_pk" PRIMARY KEY("guild_id"),
	CONSTRAINT "checkin_pulses_guild_id_check" CHECK ("checkin_pulses"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "checkin_pulses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkin_voices" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"counted" text NOT NULL,
	CONSTRAINT "checkin_voices_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "checkin_voices_guild_id_check" CHECK ("checkin_voices"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_voices_user_id_check" CHECK ("checkin_voices"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_voices_counted_check" CHECK ("checkin_voices"."counted" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "checkin_voices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkin_buddies" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"match_ref" text NOT NULL,
	"user_id" text NOT NULL,
	"buddy_id" text NOT NULL,
	"wanted" boolean DEFAULT true NOT NULL,
	"answer" text,
	"nudged_at" timestamp (3) with time zone,
	CONSTRAINT "checkin_buddies_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "checkin_buddies_once" UNIQUE("guild_id","match_ref","user_id","buddy_id"),
	CONSTRAINT "checkin_buddies_guild_id_check" CHECK ("checkin_buddies"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_buddies_ref_check" CHECK ("checkin_buddies"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "checkin_buddies_match_ref_check" CHECK ("checkin_buddies"."match_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "checkin_buddies_user_id_check" CHECK ("checkin_buddies"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_buddies_buddy_id_check" CHECK ("checkin_buddies"."buddy_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "checkin_buddies_answer_check" CHECK ("checkin_buddies"."answer" in ('yes', 'no'))
);
--> statement-breakpoint
ALTER TABLE "checkin_buddies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "help_hellos" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "help_hellos_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "help_hellos_one" UNIQUE("guild_id","member_hash"),
	CONSTRAINT "help_hellos_guild_id_check" CHECK ("help_hellos"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "help_hellos_ref_check" CHECK ("help_hellos"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "help_hellos_sealed_check" CHECK ("help_hellos"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "help_hellos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "queue_boards" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"channel_id" text,
	"message_id" text,
	"shown" text,
	"pinned_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "queue_boards_guild_id_pk" PRIMARY KEY("guild_id"),
	CONSTRAINT "queue_boards_guild_id_check" CHECK ("queue_boards"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "queue_boards_ref_check" CHECK ("queue_boards"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "queue_boards_channel_id_check" CHECK ("queue_boards"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "queue_boards_message_id_check" CHECK ("queue_boards"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "queue_boards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_actions" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text NOT NULL,
	"deed" text NOT NULL,
	"state" text NOT NULL,
	"actor_id" text NOT NULL,
	"member_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"told_at" timestamp (3) with time zone,
	"untold" boolean DEFAULT false NOT NULL,
	"only_if_told" boolean DEFAULT false NOT NULL,
	"until" timestamp (3) with time zone,
	"failure" text,
	"no_more_at" timestamp (3) with time zone,
	"made_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "case_actions_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "case_actions_guild_id_check" CHECK ("case_actions"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_actions_ref_check" CHECK ("case_actions"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_actions_case_ref_check" CHECK ("case_actions"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_actions_deed_check" CHECK ("case_actions"."deed" in ('write', 'warn', 'time_out', 'remove', 'ban')),
	CONSTRAINT "case_actions_state_check" CHECK ("case_actions"."state" in ('draft', 'pending', 'done', 'failed', 'undoing', 'undone')),
	CONSTRAINT "case_actions_actor_id_check" CHECK ("case_actions"."actor_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_actions_sealed_check" CHECK ("case_actions"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "case_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_message_files" (
	"guild_id" text NOT NULL,
	"message_ref" text NOT NULL,
	"position" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "case_message_files_guild_id_message_ref_position_pk" PRIMARY KEY("guild_id","message_ref","position"),
	CONSTRAINT "case_message_files_guild_id_check" CHECK ("case_message_files"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_message_files_message_ref_check" CHECK ("case_message_files"."message_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_message_files_sealed_check" CHECK ("case_message_files"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "case_message_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_messages" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text NOT NULL,
	"reporter_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_messages_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "case_messages_guild_id_check" CHECK ("case_messages"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_messages_ref_check" CHECK ("case_messages"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_messages_case_ref_check" CHECK ("case_messages"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_messages_sealed_check" CHECK ("case_messages"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "case_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "record_reads" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"what" text NOT NULL,
	"case_ref" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "record_reads_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "record_reads_guild_id_check" CHECK ("record_reads"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "record_reads_ref_check" CHECK ("record_reads"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "record_reads_what_check" CHECK ("record_reads"."what" in ('case', 'looked_up', 'reporter', 'author')),
	CONSTRAINT "record_reads_case_ref_check" CHECK ("record_reads"."case_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "record_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporter_limits" (
	"guild_id" text NOT NULL,
	"reporter_hash" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reporter_limits_guild_id_reporter_hash_pk" PRIMARY KEY("guild_id","reporter_hash"),
	CONSTRAINT "reporter_limits_guild_id_check" CHECK ("reporter_limits"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "reporter_limits_set_by_check" CHECK ("reporter_limits"."set_by" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "reporter_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporter_openings" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text NOT NULL,
	"report_ref" text,
	"state" text NOT NULL,
	"asked_by" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"open_until" timestamp (3) with time zone,
	CONSTRAINT "reporter_openings_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "reporter_openings_guild_id_check" CHECK ("reporter_openings"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "reporter_openings_ref_check" CHECK ("reporter_openings"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reporter_openings_case_ref_check" CHECK ("reporter_openings"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reporter_openings_report_ref_check" CHECK ("reporter_openings"."report_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reporter_openings_state_check" CHECK ("reporter_openings"."state" in ('asked', 'open', 'declined')),
	CONSTRAINT "reporter_openings_asked_by_check" CHECK ("reporter_openings"."asked_by" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "reporter_openings_reason_check" CHECK ("reporter_openings"."reason" ~ '^v1[.]'),
	CONSTRAINT "reporter_openings_decided_by_check" CHECK ("reporter_openings"."decided_by" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "reporter_openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"on_until" timestamp (3) with time zone,
	"callable" boolean DEFAULT false NOT NULL,
	"time_zone" text,
	"capacity" smallint DEFAULT 5 NOT NULL,
	"guide_version" integer DEFAULT 0 NOT NULL,
	"shift_began" timestamp (3) with time zone,
	"resting" boolean DEFAULT false NOT NULL,
	"left_at" timestamp (3) with time zone,
	"heavy_run" smallint DEFAULT 0 NOT NULL,
	"heavy_at" timestamp (3) with time zone,
	CONSTRAINT "duty_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "duty_guild_id_check" CHECK ("duty"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_user_id_check" CHECK ("duty"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "duty" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_notes" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"author_id" text NOT NULL,
	"sealed" text NOT NULL,
	"left_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duty_notes_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "duty_notes_guild_id_check" CHECK ("duty_notes"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_notes_ref_check" CHECK ("duty_notes"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_notes_author_id_check" CHECK ("duty_notes"."author_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_notes_sealed_check" CHECK ("duty_notes"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "duty_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_shifts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"user_id" text NOT NULL,
	"weekday" smallint NOT NULL,
	"minute" smallint NOT NULL,
	"lasts" smallint NOT NULL,
	CONSTRAINT "duty_shifts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "duty_shifts_once" UNIQUE("guild_id","user_id","weekday","minute"),
	CONSTRAINT "duty_shifts_guild_id_check" CHECK ("duty_shifts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_shifts_ref_check" CHECK ("duty_shifts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_shifts_user_id_check" CHECK ("duty_shifts"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "duty_shifts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_swaps" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"shift_ref" text NOT NULL,
	"begins_at" timestamp (3) with time zone NOT NULL,
	"taken_by_user_id" text,
	"channel_id" text,
	"message_id" text,
	"offered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duty_swaps_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "duty_swaps_once" UNIQUE("guild_id","shift_ref","begins_at"),
	CONSTRAINT "duty_swaps_guild_id_check" CHECK ("duty_swaps"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_swaps_ref_check" CHECK ("duty_swaps"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_swaps_shift_ref_check" CHECK ("duty_swaps"."shift_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_swaps_taken_by_user_id_check" CHECK ("duty_swaps"."taken_by_user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_swaps_channel_id_check" CHECK ("duty_swaps"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_swaps_message_id_check" CHECK ("duty_swaps"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "duty_swaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "alert_places" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"channel_id" text,
	"crisis_rule_id" text,
	"noticed_rule_id" text,
	"enabled" boolean,
	"full" boolean DEFAULT false NOT NULL,
	"seen_by" text,
	"refused_until" timestamp (3) with time zone,
	CONSTRAINT "alert_places_guild_id_check" CHECK ("alert_places"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "alert_places_ref_check" CHECK ("alert_places"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "alert_places_channel_id_check" CHECK ("alert_places"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "alert_places_crisis_rule_id_check" CHECK ("alert_places"."crisis_rule_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "alert_places_noticed_rule_id_check" CHECK ("alert_places"."noticed_rule_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "alert_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "noticed_messages" (
	"guild_id" text NOT NULL,
	"message_hash" text NOT NULL,
	"noticed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "noticed_messages_guild_id_message_hash_pk" PRIMARY KEY("guild_id","message_hash"),
	CONSTRAINT "noticed_messages_guild_id_check" CHECK ("noticed_messages"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "noticed_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_breaks" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"user_id" text,
	"channel_id" text,
	"message_id" text,
	CONSTRAINT "group_breaks_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_breaks_once" UNIQUE("guild_id","group_ref","user_id"),
	CONSTRAINT "group_breaks_guild_id_check" CHECK ("group_breaks"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_breaks_ref_check" CHECK ("group_breaks"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_breaks_group_ref_check" CHECK ("group_breaks"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_breaks_user_id_check" CHECK ("group_breaks"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_breaks_channel_id_check" CHECK ("group_breaks"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_breaks_message_id_check" CHECK ("group_breaks"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "group_breaks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "homes" (
	"guild_id" text NOT NULL,
	"member_ref" text NOT NULL,
	"member_hash" text NOT NULL,
	CONSTRAINT "homes_guild_id_member_ref_pk" PRIMARY KEY("guild_id","member_ref"),
	CONSTRAINT "homes_guild_id_check" CHECK ("homes"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "homes_member_ref_check" CHECK ("homes"."member_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "homes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pauses" (
	"guild_id" text NOT NULL,
	"member_ref" text NOT NULL,
	"sealed" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "pauses_guild_id_member_ref_pk" PRIMARY KEY("guild_id","member_ref"),
	CONSTRAINT "pauses_guild_id_check" CHECK ("pauses"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "pauses_member_ref_check" CHECK ("pauses"."member_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "pauses_sealed_check" CHECK ("pauses"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_apart" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"pair_hash" text NOT NULL,
	"reason" text NOT NULL,
	"other" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "match_apart_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "match_apart_once" UNIQUE("guild_id","member_hash","pair_hash","reason"),
	CONSTRAINT "match_apart_guild_id_check" CHECK ("match_apart"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_apart_ref_check" CHECK ("match_apart"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_apart_reason_check" CHECK ("match_apart"."reason" in ('asked', 'past')),
	CONSTRAINT "match_apart_other_check" CHECK ("match_apart"."other" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "match_apart" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_mentors" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	"state" text NOT NULL,
	"capacity" integer NOT NULL,
	"words" text,
	"rests_until" timestamp (3) with time zone,
	"applied_at" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone,
	CONSTRAINT "match_mentors_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "match_mentors_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "match_mentors_guild_id_check" CHECK ("match_mentors"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_mentors_user_id_check" CHECK ("match_mentors"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_mentors_ref_check" CHECK ("match_mentors"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_mentors_state_check" CHECK ("match_mentors"."state" in ('applied', 'approved', 'declined', 'stopped')),
	CONSTRAINT "match_mentors_words_check" CHECK ("match_mentors"."words" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "match_mentors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_profiles" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	"profile" text,
	"in_pool" boolean DEFAULT false NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"hold" text,
	"waiting_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "match_profiles_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "match_profiles_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "match_profiles_guild_id_check" CHECK ("match_profiles"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_profiles_user_id_check" CHECK ("match_profiles"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_profiles_ref_check" CHECK ("match_profiles"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_profiles_profile_check" CHECK ("match_profiles"."profile" ~ '^v1[.]'),
	CONSTRAINT "match_profiles_hold_check" CHECK ("match_profiles"."hold" in ('flare', 'away', 'both'))
);
--> statement-breakpoint
ALTER TABLE "match_profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_rounds" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"proposals" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "match_rounds_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "match_rounds_once" UNIQUE("guild_id","due_at"),
	CONSTRAINT "match_rounds_guild_id_check" CHECK ("match_rounds"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_rounds_ref_check" CHECK ("match_rounds"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_rounds_state_check" CHECK ("match_rounds"."state" in ('waiting', 'due', 'done', 'held'))
);
--> statement-breakpoint
ALTER TABLE "match_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_settings" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"schedule" text NOT NULL,
	"mode" text DEFAULT 'by_itself' NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"mentors_check_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "match_settings_guild_id_check" CHECK ("match_settings"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_settings_ref_check" CHECK ("match_settings"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_settings_mode_check" CHECK ("match_settings"."mode" in ('by_itself', 'after_a_look'))
);
--> statement-breakpoint
ALTER TABLE "match_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_breaks" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"match_ref" text NOT NULL,
	"user_id" text,
	"thread_id" text,
	"message_id" text,
	CONSTRAINT "match_breaks_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "match_breaks_once" UNIQUE("guild_id","match_ref","user_id"),
	CONSTRAINT "match_breaks_guild_id_check" CHECK ("match_breaks"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_breaks_ref_check" CHECK ("match_breaks"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_breaks_match_ref_check" CHECK ("match_breaks"."match_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_breaks_user_id_check" CHECK ("match_breaks"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_breaks_thread_id_check" CHECK ("match_breaks"."thread_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_breaks_message_id_check" CHECK ("match_breaks"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "match_breaks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_people" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"match_ref" text NOT NULL,
	"user_id" text NOT NULL,
	"part" text DEFAULT 'peer' NOT NULL,
	"feeling" text,
	"left_at" timestamp (3) with time zone,
	CONSTRAINT "match_people_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "match_people_once" UNIQUE("guild_id","match_ref","user_id"),
	CONSTRAINT "match_people_guild_id_check" CHECK ("match_people"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_people_ref_check" CHECK ("match_people"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_people_match_ref_check" CHECK ("match_people"."match_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_people_user_id_check" CHECK ("match_people"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_people_part_check" CHECK ("match_people"."part" in ('peer', 'mentor', 'newcomer')),
	CONSTRAINT "match_people_feeling_check" CHECK ("match_people"."feeling" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "match_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_proposals" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"round_ref" text,
	"state" text DEFAULT 'open' NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"outcome_at" timestamp (3) with time zone NOT NULL,
	"remind_at" timestamp (3) with time zone,
	CONSTRAINT "match_proposals_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "match_proposals_guild_id_check" CHECK ("match_proposals"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_proposals_ref_check" CHECK ("match_proposals"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_proposals_round_ref_check" CHECK ("match_proposals"."round_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_proposals_state_check" CHECK ("match_proposals"."state" in ('open', 'matched', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "match_proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_sides" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"proposal_ref" text NOT NULL,
	"user_id" text NOT NULL,
	"part" text DEFAULT 'peer' NOT NULL,
	"shown" text NOT NULL,
	"answer" text,
	"live" boolean DEFAULT true NOT NULL,
	CONSTRAINT "match_sides_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "match_sides_once" UNIQUE("guild_id","proposal_ref","user_id"),
	CONSTRAINT "match_sides_guild_id_check" CHECK ("match_sides"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_sides_ref_check" CHECK ("match_sides"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_sides_proposal_ref_check" CHECK ("match_sides"."proposal_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "match_sides_user_id_check" CHECK ("match_sides"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "match_sides_part_check" CHECK ("match_sides"."part" in ('peer', 'mentor', 'newcomer')),
	CONSTRAINT "match_sides_shown_check" CHECK ("match_sides"."shown" ~ '^v1[.]'),
	CONSTRAINT "match_sides_answer_check" CHECK ("match_sides"."answer" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "match_sides" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "matches" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"proposal_ref" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"medium" text NOT NULL,
	"thread_id" text,
	"round" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"asked" integer DEFAULT 0 NOT NULL,
	"ask_at" timestamp (3) with time zone,
	CONSTRAINT "matches_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "matches_once" UNIQUE("guild_id","proposal_ref"),
	CONSTRAINT "matches_guild_id_check" CHECK ("matches"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "matches_ref_check" CHECK ("matches"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "matches_proposal_ref_check" CHECK ("matches"."proposal_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "matches_state_check" CHECK ("matches"."state" in ('waiting', 'open', 'ended')),
	CONSTRAINT "matches_medium_check" CHECK ("matches"."medium" in ('thread', 'direct')),
	CONSTRAINT "matches_thread_id_check" CHECK ("matches"."thread_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "matches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_calendars" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"channel_id" text,
	"message_id" text,
	"pinned_at" timestamp (3) with time zone,
	"former_channel_id" text,
	"former_message_id" text,
	"round" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "gathering_calendars_guild_id_check" CHECK ("gathering_calendars"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_calendars_ref_check" CHECK ("gathering_calendars"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_calendars_channel_id_check" CHECK ("gathering_calendars"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_calendars_message_id_check" CHECK ("gathering_calendars"."message_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_calendars_former_channel_id_check" CHECK ("gathering_calendars"."former_channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_calendars_former_message_id_check" CHECK ("gathering_calendars"."former_message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_calendars" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_mirroring" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "gathering_mirroring_guild_id_check" CHECK ("gathering_mirroring"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_mirroring_ref_check" CHECK ("gathering_mirroring"."ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_mirroring" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_mirrors" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"occurrence_ref" text NOT NULL,
	"event_id" text NOT NULL,
	"asked" text NOT NULL,
	"seen" text NOT NULL,
	"by_hand" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "gathering_mirrors_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_mirrors_once" UNIQUE("guild_id","occurrence_ref"),
	CONSTRAINT "gathering_mirrors_guild_id_check" CHECK ("gathering_mirrors"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_mirrors_ref_check" CHECK ("gathering_mirrors"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_mirrors_occurrence_ref_check" CHECK ("gathering_mirrors"."occurrence_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_mirrors_event_id_check" CHECK ("gathering_mirrors"."event_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_mirrors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_occurrences" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"series_ref" text NOT NULL,
	"slot" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"moved" boolean DEFAULT false NOT NULL,
	"own" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"host_id" text,
	"host_away" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"why" text,
	"going" integer DEFAULT 0 NOT NULL,
	"maybe" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"in_line" integer DEFAULT 0 NOT NULL,
	"came" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"channel_id" text,
	"message_id" text,
	"shown_version" integer DEFAULT 0 NOT NULL,
	"asked_version" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "gathering_occurrences_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_occurrences_once" UNIQUE("guild_id","series_ref","slot"),
	CONSTRAINT "gathering_occurrences_guild_id_check" CHECK ("gathering_occurrences"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_occurrences_ref_check" CHECK ("gathering_occurrences"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_occurrences_series_ref_check" CHECK ("gathering_occurrences"."series_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_occurrences_host_id_check" CHECK ("gathering_occurrences"."host_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_occurrences_state_check" CHECK ("gathering_occurrences"."state" in ('planned', 'cancelled', 'skipped', 'over')),
	CONSTRAINT "gathering_occurrences_channel_id_check" CHECK ("gathering_occurrences"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_occurrences_message_id_check" CHECK ("gathering_occurrences"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_occurrences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_plans" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"plan" jsonb NOT NULL,
	"host_id" text,
	"stand_in_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_plans_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_plans_guild_id_check" CHECK ("gathering_plans"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_plans_ref_check" CHECK ("gathering_plans"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_plans_host_id_check" CHECK ("gathering_plans"."host_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_plans_stand_in_id_check" CHECK ("gathering_plans"."stand_in_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_series" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"origin_ref" text,
	"kind" text NOT NULL,
	"kind_name" text,
	"title" text NOT NULL,
	"description" text,
	"host_id" text,
	"stand_in_id" text,
	"where_kind" text NOT NULL,
	"where_channel_id" text,
	"where_group_ref" text,
	"where_link" text,
	"start" text NOT NULL,
	"zone" text NOT NULL,
	"rule" text DEFAULT '' NOT NULL,
	"exdates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"capacity" integer,
	"enrols" boolean DEFAULT false NOT NULL,
	"speakers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"audience" text DEFAULT 'everyone' NOT NULL,
	"group_ref" text,
	"eases" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"card_channel_id" text,
	"ping_role_id" text,
	"mirrored" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"plan_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_series_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_series_guild_id_check" CHECK ("gathering_series"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_series_ref_check" CHECK ("gathering_series"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_series_origin_ref_check" CHECK ("gathering_series"."origin_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_series_kind_check" CHECK ("gathering_series"."kind" in ('webinar', 'book_club', 'workshop', 'meet_up', 'own')),
	CONSTRAINT "gathering_series_host_id_check" CHECK ("gathering_series"."host_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_series_stand_in_id_check" CHECK ("gathering_series"."stand_in_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_series_where_kind_check" CHECK ("gathering_series"."where_kind" in ('voice', 'stage', 'group', 'link')),
	CONSTRAINT "gathering_series_where_channel_id_check" CHECK ("gathering_series"."where_channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_series_where_group_ref_check" CHECK ("gathering_series"."where_group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_series_audience_check" CHECK ("gathering_series"."audience" in ('everyone', 'group', 'invited')),
	CONSTRAINT "gathering_series_group_ref_check" CHECK ("gathering_series"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_series_card_channel_id_check" CHECK ("gathering_series"."card_channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_series_ping_role_id_check" CHECK ("gathering_series"."ping_role_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_series_state_check" CHECK ("gathering_series"."state" in ('active', 'ended', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "gathering_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_feeds" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	"secret_hash" text NOT NULL,
	"names" boolean DEFAULT false NOT NULL,
	"shows" text DEFAULT 'mine' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_feeds_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "gathering_feeds_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "gathering_feeds_secret" UNIQUE("guild_id","secret_hash"),
	CONSTRAINT "gathering_feeds_guild_id_check" CHECK ("gathering_feeds"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_feeds_user_id_check" CHECK ("gathering_feeds"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_feeds_ref_check" CHECK ("gathering_feeds"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_feeds_shows_check" CHECK ("gathering_feeds"."shows" in ('mine', 'all'))
);
--> statement-breakpoint
ALTER TABLE "gathering_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_guests" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	"remind_before" jsonb,
	"remind_in" text DEFAULT 'inbox' NOT NULL,
	"asks_after" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_guests_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "gathering_guests_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "gathering_guests_guild_id_check" CHECK ("gathering_guests"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_guests_user_id_check" CHECK ("gathering_guests"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_guests_ref_check" CHECK ("gathering_guests"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_guests_remind_in_check" CHECK ("gathering_guests"."remind_in" in ('direct', 'inbox'))
);
--> statement-breakpoint
ALTER TABLE "gathering_guests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_invitations" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"series_ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_invitations_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_invitations_once" UNIQUE("guild_id","member_hash","series_ref"),
	CONSTRAINT "gathering_invitations_guild_id_check" CHECK ("gathering_invitations"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_invitations_ref_check" CHECK ("gathering_invitations"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_invitations_series_ref_check" CHECK ("gathering_invitations"."series_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_notices" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"change_ref" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"occurrence_ref" text NOT NULL,
	"was_at" timestamp (3) with time zone,
	"several" boolean DEFAULT false NOT NULL,
	"why" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_notices_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_notices_once" UNIQUE("guild_id","change_ref","user_id"),
	CONSTRAINT "gathering_notices_guild_id_check" CHECK ("gathering_notices"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_notices_ref_check" CHECK ("gathering_notices"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_notices_change_ref_check" CHECK ("gathering_notices"."change_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_notices_user_id_check" CHECK ("gathering_notices"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_notices_kind_check" CHECK ("gathering_notices"."kind" in ('moved', 'changed', 'cancelled', 'host', 'promoted', 'host_asked')),
	CONSTRAINT "gathering_notices_occurrence_ref_check" CHECK ("gathering_notices"."occurrence_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_reminders" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"occurrence_ref" text NOT NULL,
	"seat_ref" text NOT NULL,
	"minutes" integer NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "gathering_reminders_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_reminders_once" UNIQUE("guild_id","seat_ref","minutes"),
	CONSTRAINT "gathering_reminders_guild_id_check" CHECK ("gathering_reminders"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_reminders_ref_check" CHECK ("gathering_reminders"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_reminders_occurrence_ref_check" CHECK ("gathering_reminders"."occurrence_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_reminders_seat_ref_check" CHECK ("gathering_reminders"."seat_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_seats" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"occurrence_ref" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text NOT NULL,
	"line" integer,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_seats_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_seats_once" UNIQUE("guild_id","occurrence_ref","user_id"),
	CONSTRAINT "gathering_seats_guild_id_check" CHECK ("gathering_seats"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_seats_ref_check" CHECK ("gathering_seats"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_seats_occurrence_ref_check" CHECK ("gathering_seats"."occurrence_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_seats_user_id_check" CHECK ("gathering_seats"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_seats_state_check" CHECK ("gathering_seats"."state" in ('going', 'maybe', 'waiting'))
);
--> statement-breakpoint
ALTER TABLE "gathering_seats" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_books" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"club_ref" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"written_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_books_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_books_order" UNIQUE("guild_id","club_ref","position"),
	CONSTRAINT "gathering_books_guild_id_check" CHECK ("gathering_books"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_books_ref_check" CHECK ("gathering_books"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_books_club_ref_check" CHECK ("gathering_books"."club_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_books" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_parts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"book_ref" text NOT NULL,
	"position" integer NOT NULL,
	"up_to" text,
	"notes" text,
	"occurrence_ref" text,
	"opened_at" timestamp (3) with time zone,
	"thread_id" text,
	CONSTRAINT "gathering_parts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_parts_order" UNIQUE("guild_id","book_ref","position"),
	CONSTRAINT "gathering_parts_guild_id_check" CHECK ("gathering_parts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_parts_ref_check" CHECK ("gathering_parts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_parts_book_ref_check" CHECK ("gathering_parts"."book_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_parts_occurrence_ref_check" CHECK ("gathering_parts"."occurrence_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_parts_thread_id_check" CHECK ("gathering_parts"."thread_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_presences" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"occurrence_ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"forgotten_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_presences_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_presences_once" UNIQUE("guild_id","occurrence_ref","member_hash"),
	CONSTRAINT "gathering_presences_guild_id_check" CHECK ("gathering_presences"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_presences_ref_check" CHECK ("gathering_presences"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_presences_occurrence_ref_check" CHECK ("gathering_presences"."occurrence_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_presences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_recaps" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"occurrence_ref" text NOT NULL,
	"user_id" text,
	"words" text,
	"state" text DEFAULT 'shown' NOT NULL,
	"channel_id" text,
	"message_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"shown_version" integer DEFAULT 0 NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_recaps_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_recaps_once" UNIQUE("guild_id","occurrence_ref"),
	CONSTRAINT "gathering_recaps_guild_id_check" CHECK ("gathering_recaps"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_recaps_ref_check" CHECK ("gathering_recaps"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_recaps_occurrence_ref_check" CHECK ("gathering_recaps"."occurrence_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_recaps_user_id_check" CHECK ("gathering_recaps"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_recaps_words_check" CHECK ("gathering_recaps"."words" ~ '^v1[.]'),
	CONSTRAINT "gathering_recaps_state_check" CHECK ("gathering_recaps"."state" in ('shown', 'taken_back')),
	CONSTRAINT "gathering_recaps_channel_id_check" CHECK ("gathering_recaps"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_recaps_message_id_check" CHECK ("gathering_recaps"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_recaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_answers" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"wave" smallint NOT NULL,
	"instrument" text NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answer" text,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"counted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "outcome_answers_guild_id_user_id_wave_instrument_pk" PRIMARY KEY("guild_id","user_id","wave","instrument"),
	CONSTRAINT "outcome_answers_guild_id_check" CHECK ("outcome_answers"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_answers_user_id_check" CHECK ("outcome_answers"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_answers_instrument_check" CHECK ("outcome_answers"."instrument" in ('gad2', 'gad7', 'hrqol4', 'connection', 'hope', 'ses6g')),
	CONSTRAINT "outcome_answers_answer_check" CHECK ("outcome_answers"."answer" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "outcome_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_courses" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"longer" boolean DEFAULT false NOT NULL,
	"told" smallint DEFAULT 0 NOT NULL,
	"closed" smallint DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone,
	CONSTRAINT "outcome_courses_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "outcome_courses_guild_id_check" CHECK ("outcome_courses"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_courses_user_id_check" CHECK ("outcome_courses"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "outcome_courses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_parcels" (
	"guild_id" text NOT NULL,
	"instrument" text NOT NULL,
	"wave" smallint NOT NULL,
	"month" date NOT NULL,
	"people" integer NOT NULL,
	"total" double precision NOT NULL,
	"squares" double precision NOT NULL,
	"lost" integer NOT NULL,
	"better" integer,
	"same" integer,
	"worse" integer,
	CONSTRAINT "outcome_parcels_guild_id_instrument_wave_month_pk" PRIMARY KEY("guild_id","instrument","wave","month"),
	CONSTRAINT "outcome_parcels_guild_id_check" CHECK ("outcome_parcels"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_parcels_instrument_check" CHECK ("outcome_parcels"."instrument" in ('gad2', 'gad7', 'hrqol4', 'connection', 'hope', 'ses6g'))
);
--> statement-breakpoint
ALTER TABLE "outcome_parcels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_sheets" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sheet" text NOT NULL,
	"debrief" text,
	CONSTRAINT "visit_sheets_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "visit_sheets_guild_id_check" CHECK ("visit_sheets"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "visit_sheets_ref_check" CHECK ("visit_sheets"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "visit_sheets_user_id_check" CHECK ("visit_sheets"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "visit_sheets_sheet_check" CHECK ("visit_sheets"."sheet" ~ '^v1[.]'),
	CONSTRAINT "visit_sheets_debrief_check" CHECK ("visit_sheets"."debrief" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "visit_sheets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_answerers" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"asked_at" timestamp (3) with time zone,
	CONSTRAINT "shared_answerers_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "shared_answerers_guild_id_check" CHECK ("shared_answerers"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_answerers_user_id_check" CHECK ("shared_answerers"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "shared_answerers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_drafts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"kind" text NOT NULL,
	"group_ref" text NOT NULL,
	"parent_ref" text,
	"edit_of" text,
	"content" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shared_drafts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "shared_drafts_guild_id_check" CHECK ("shared_drafts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_drafts_ref_check" CHECK ("shared_drafts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_drafts_kind_check" CHECK ("shared_drafts"."kind" in ('share', 'question', 'answer')),
	CONSTRAINT "shared_drafts_group_ref_check" CHECK ("shared_drafts"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_drafts_parent_ref_check" CHECK ("shared_drafts"."parent_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_drafts_edit_of_check" CHECK ("shared_drafts"."edit_of" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_drafts_content_check" CHECK ("shared_drafts"."content" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "shared_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_feelings" (
	"guild_id" text NOT NULL,
	"post_ref" text NOT NULL,
	"feeling" text NOT NULL,
	"member_hash" text NOT NULL,
	CONSTRAINT "shared_feelings_guild_id_post_ref_feeling_member_hash_pk" PRIMARY KEY("guild_id","post_ref","feeling","member_hash"),
	CONSTRAINT "shared_feelings_guild_id_check" CHECK ("shared_feelings"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_feelings_post_ref_check" CHECK ("shared_feelings"."post_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_feelings_feeling_check" CHECK ("shared_feelings"."feeling" in ('me_too', 'thanks'))
);
--> statement-breakpoint
ALTER TABLE "shared_feelings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_names" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"name" text NOT NULL,
	"limited_until" timestamp (3) with time zone,
	CONSTRAINT "shared_names_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "shared_names_member" UNIQUE("guild_id","group_ref","member_hash"),
	CONSTRAINT "shared_names_name" UNIQUE("guild_id","group_ref","name"),
	CONSTRAINT "shared_names_guild_id_check" CHECK ("shared_names"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_names_ref_check" CHECK ("shared_names"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_names_group_ref_check" CHECK ("shared_names"."group_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "shared_names" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_notes" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"kind" text NOT NULL,
	"channel_id" text NOT NULL,
	"message_id" text NOT NULL,
	"content" text,
	"due_at" timestamp (3) with time zone,
	"shown" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shared_notes_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "shared_notes_guild_id_check" CHECK ("shared_notes"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_notes_ref_check" CHECK ("shared_notes"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_notes_kind_check" CHECK ("shared_notes"."kind" in ('helped', 'correction')),
	CONSTRAINT "shared_notes_channel_id_check" CHECK ("shared_notes"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_notes_message_id_check" CHECK ("shared_notes"."message_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_notes_content_check" CHECK ("shared_notes"."content" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "shared_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_posts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'up' NOT NULL,
	"name_ref" text,
	"author_hash" text,
	"author" text,
	"content" text NOT NULL,
	"on_leaving" text DEFAULT 'take_back' NOT NULL,
	"parent_ref" text,
	"version" integer DEFAULT 1 NOT NULL,
	"due_at" timestamp (3) with time zone,
	"channel_id" text,
	"message_id" text,
	"thread_id" text,
	"return_at" timestamp (3) with time zone,
	"felt_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shared_posts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "shared_posts_guild_id_check" CHECK ("shared_posts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_posts_ref_check" CHECK ("shared_posts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_posts_group_ref_check" CHECK ("shared_posts"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_posts_kind_check" CHECK ("shared_posts"."kind" in ('share', 'question', 'answer')),
	CONSTRAINT "shared_posts_state_check" CHECK ("shared_posts"."state" in ('up', 'gone')),
	CONSTRAINT "shared_posts_name_ref_check" CHECK ("shared_posts"."name_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_posts_author_check" CHECK ("shared_posts"."author" ~ '^v1[.]'),
	CONSTRAINT "shared_posts_content_check" CHECK ("shared_posts"."content" ~ '^v1[.]'),
	CONSTRAINT "shared_posts_on_leaving_check" CHECK ("shared_posts"."on_leaving" in ('take_back', 'stay')),
	CONSTRAINT "shared_posts_parent_ref_check" CHECK ("shared_posts"."parent_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "shared_posts_channel_id_check" CHECK ("shared_posts"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_posts_message_id_check" CHECK ("shared_posts"."message_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "shared_posts_thread_id_check" CHECK ("shared_posts"."thread_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "shared_posts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coping_cards" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"user_id" text NOT NULL,
	"sealed" text NOT NULL,
	"situation_fingerprint" text NOT NULL,
	"topic_fingerprint" text,
	"state" text NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"channel_id" text,
	"message_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "coping_cards_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "coping_cards_guild_id_check" CHECK ("coping_cards"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "coping_cards_ref_check" CHECK ("coping_cards"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "coping_cards_user_id_check" CHECK ("coping_cards"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "coping_cards_sealed_check" CHECK ("coping_cards"."sealed" ~ '^v1[.]'),
	CONSTRAINT "coping_cards_state_check" CHECK ("coping_cards"."state" in ('waiting', 'shown', 'back', 'reported')),
	CONSTRAINT "coping_cards_channel_id_check" CHECK ("coping_cards"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "coping_cards_message_id_check" CHECK ("coping_cards"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "coping_cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "libraries" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"edition" integer NOT NULL,
	CONSTRAINT "libraries_guild_id_check" CHECK ("libraries"."guild_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "libraries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "resource_suggestions" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"fingerprint" text NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "resource_suggestions_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "resource_suggestions_link" UNIQUE("guild_id","fingerprint"),
	CONSTRAINT "resource_suggestions_guild_id_check" CHECK ("resource_suggestions"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "resource_suggestions_ref_check" CHECK ("resource_suggestions"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "resource_suggestions_sealed_check" CHECK ("resource_suggestions"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "resource_suggestions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "resources" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"link" text NOT NULL,
	"source" text NOT NULL,
	"about" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"country" text,
	"cost" text NOT NULL,
	"effort" text NOT NULL,
	"topics" text NOT NULL,
	"connection" text NOT NULL,
	"starter" boolean NOT NULL,
	"listed_on" date NOT NULL,
	"reviewer_user_id" text,
	"reviewed_on" timestamp (3) with time zone,
	"review_by" timestamp (3) with time zone NOT NULL,
	"told_broken" integer DEFAULT 0 NOT NULL,
	"told_harmful" integer DEFAULT 0 NOT NULL,
	"told_selling" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(case language when 'en' then to_tsvector('english'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'es' then to_tsvector('spanish'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'fr' then to_tsvector('french'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'de' then to_tsvector('german'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'it' then to_tsvector('italian'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'pt' then to_tsvector('portuguese'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'nl' then to_tsvector('dutch'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'sv' then to_tsvector('swedish'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'da' then to_tsvector('danish'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'no' then to_tsvector('norwegian'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'fi' then to_tsvector('finnish'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'ru' then to_tsvector('russian'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'tr' then to_tsvector('turkish'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) else to_tsvector('simple'::regconfig, translate(lower(title), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) end, 'A') || setweight(case language when 'en' then to_tsvector('english'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'es' then to_tsvector('spanish'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'fr' then to_tsvector('french'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'de' then to_tsvector('german'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'it' then to_tsvector('italian'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'pt' then to_tsvector('portuguese'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'nl' then to_tsvector('dutch'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'sv' then to_tsvector('swedish'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'da' then to_tsvector('danish'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'no' then to_tsvector('norwegian'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'fi' then to_tsvector('finnish'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'ru' then to_tsvector('russian'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) when 'tr' then to_tsvector('turkish'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) else to_tsvector('simple'::regconfig, translate(lower(source || ' ' || about), 'áàâäãåéèêëíìîïóòôöõúùûüñç', 'aaaaaaeeeeiiiiooooouuuunc')) end, 'C') || array_to_tsvector(array['shelf/' || guild_id]) || array_to_tsvector(string_to_array('topic/' || replace(topics, ' ', ' topic/'), ' '))) STORED NOT NULL,
	CONSTRAINT "resources_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "resources_link" UNIQUE("guild_id","link"),
	CONSTRAINT "resources_guild_id_check" CHECK ("resources"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "resources_ref_check" CHECK ("resources"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "resources_state_check" CHECK ("resources"."state" in ('listed', 'out')),
	CONSTRAINT "resources_kind_check" CHECK ("resources"."kind" in ('page', 'guide', 'video', 'podcast', 'book', 'course', 'tool', 'organization', 'recap')),
	CONSTRAINT "resources_language_check" CHECK ("resources"."language" in ('en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'sv', 'da', 'no', 'fi', 'ru', 'tr', 'pl', 'uk', 'ar', 'zh', 'ja', 'ko', 'hi')),
	CONSTRAINT "resources_cost_check" CHECK ("resources"."cost" in ('free', 'partly', 'paid')),
	CONSTRAINT "resources_effort_check" CHECK ("resources"."effort" in ('short', 'medium', 'long')),
	CONSTRAINT "resources_reviewer_user_id_check" CHECK ("resources"."reviewer_user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "resources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_resources" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "saved_resources_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "saved_resources_guild_id_check" CHECK ("saved_resources"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "saved_resources_user_id_check" CHECK ("saved_resources"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "saved_resources_sealed_check" CHECK ("saved_resources"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "saved_resources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_events" DROP CONSTRAINT "case_events_type_check";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_kind_check";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_state_check";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_resolution_check";--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_kind_check";--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_purpose_check";--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "word_alerts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "case_targets" text DEFAULT '15,120,1440,4320' NOT NULL;--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "heavy_in_a_row" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "send_budget" ADD COLUMN "granted" timestamp with time zone[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "page_links" ADD COLUMN "again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_events" ADD COLUMN "to_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "path" text DEFAULT 'rules' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "author" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "member_hash" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "appeal_of" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "appealed_action" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "topic_slug" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "wants_eyes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "look_back_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "clock_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "next_nudge_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "nudges" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "known" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "checkin_answers" ADD CONSTRAINT "checkin_answers_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_prompts" ADD CONSTRAINT "checkin_prompts_guild_id_user_id_checkins_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."checkins"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkins" ADD CONSTRAINT "checkins_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_checkin_posts" ADD CONSTRAINT "group_checkin_posts_guild_id_checkin_ref_group_checkins_guild_id_ref_fk" FOREIGN KEY ("guild_id","checkin_ref") REFERENCES "public"."group_checkins"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_checkins" ADD CONSTRAINT "group_checkins_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_notes" ADD CONSTRAINT "checkin_notes_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_pulses" ADD CONSTRAINT "checkin_pulses_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_voices" ADD CONSTRAINT "checkin_voices_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_buddies" ADD CONSTRAINT "checkin_buddies_guild_id_user_id_checkins_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."checkins"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_buddies" ADD CONSTRAINT "checkin_buddies_guild_id_buddy_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","buddy_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_buddies" ADD CONSTRAINT "checkin_buddies_guild_id_match_ref_matches_guild_id_ref_fk" FOREIGN KEY ("guild_id","match_ref") REFERENCES "public"."matches"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_hellos" ADD CONSTRAINT "help_hellos_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_boards" ADD CONSTRAINT "queue_boards_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_message_files" ADD CONSTRAINT "case_message_files_guild_id_message_ref_case_messages_guild_id_ref_fk" FOREIGN KEY ("guild_id","message_ref") REFERENCES "public"."case_messages"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_messages" ADD CONSTRAINT "case_messages_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_reads" ADD CONSTRAINT "record_reads_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporter_limits" ADD CONSTRAINT "reporter_limits_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporter_openings" ADD CONSTRAINT "reporter_openings_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporter_openings" ADD CONSTRAINT "reporter_openings_guild_id_report_ref_reports_guild_id_ref_fk" FOREIGN KEY ("guild_id","report_ref") REFERENCES "public"."reports"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_notes" ADD CONSTRAINT "duty_notes_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_shifts" ADD CONSTRAINT "duty_shifts_guild_id_user_id_duty_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."duty"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_swaps" ADD CONSTRAINT "duty_swaps_guild_id_shift_ref_duty_shifts_guild_id_ref_fk" FOREIGN KEY ("guild_id","shift_ref") REFERENCES "public"."duty_shifts"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_places" ADD CONSTRAINT "alert_places_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "noticed_messages" ADD CONSTRAINT "noticed_messages_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_breaks" ADD CONSTRAINT "group_breaks_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "homes" ADD CONSTRAINT "homes_guild_id_member_ref_members_guild_id_ref_fk" FOREIGN KEY ("guild_id","member_ref") REFERENCES "public"."members"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_guild_id_member_ref_members_guild_id_ref_fk" FOREIGN KEY ("guild_id","member_ref") REFERENCES "public"."members"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_apart" ADD CONSTRAINT "match_apart_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_mentors" ADD CONSTRAINT "match_mentors_guild_id_user_id_match_profiles_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."match_profiles"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_profiles" ADD CONSTRAINT "match_profiles_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_rounds" ADD CONSTRAINT "match_rounds_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_settings" ADD CONSTRAINT "match_settings_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_breaks" ADD CONSTRAINT "match_breaks_guild_id_match_ref_matches_guild_id_ref_fk" FOREIGN KEY ("guild_id","match_ref") REFERENCES "public"."matches"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_people" ADD CONSTRAINT "match_people_guild_id_match_ref_matches_guild_id_ref_fk" FOREIGN KEY ("guild_id","match_ref") REFERENCES "public"."matches"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_guild_id_round_ref_match_rounds_guild_id_ref_fk" FOREIGN KEY ("guild_id","round_ref") REFERENCES "public"."match_rounds"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_sides" ADD CONSTRAINT "match_sides_guild_id_proposal_ref_match_proposals_guild_id_ref_fk" FOREIGN KEY ("guild_id","proposal_ref") REFERENCES "public"."match_proposals"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_sides" ADD CONSTRAINT "match_sides_guild_id_user_id_match_profiles_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."match_profiles"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_calendars" ADD CONSTRAINT "gathering_calendars_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_mirroring" ADD CONSTRAINT "gathering_mirroring_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_mirrors" ADD CONSTRAINT "gathering_mirrors_guild_id_occurrence_ref_gathering_occurrences_guild_id_ref_fk" FOREIGN KEY ("guild_id","occurrence_ref") REFERENCES "public"."gathering_occurrences"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_occurrences" ADD CONSTRAINT "gathering_occurrences_guild_id_series_ref_gathering_series_guild_id_ref_fk" FOREIGN KEY ("guild_id","series_ref") REFERENCES "public"."gathering_series"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_plans" ADD CONSTRAINT "gathering_plans_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_series" ADD CONSTRAINT "gathering_series_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_series" ADD CONSTRAINT "gathering_series_guild_id_where_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","where_group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_series" ADD CONSTRAINT "gathering_series_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_feeds" ADD CONSTRAINT "gathering_feeds_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_guests" ADD CONSTRAINT "gathering_guests_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_invitations" ADD CONSTRAINT "gathering_invitations_guild_id_series_ref_gathering_series_guild_id_ref_fk" FOREIGN KEY ("guild_id","series_ref") REFERENCES "public"."gathering_series"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_notices" ADD CONSTRAINT "gathering_notices_guild_id_occurrence_ref_gathering_occurrences_guild_id_ref_fk" FOREIGN KEY ("guild_id","occurrence_ref") REFERENCES "public"."gathering_occurrences"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_reminders" ADD CONSTRAINT "gathering_reminders_guild_id_seat_ref_gathering_seats_guild_id_ref_fk" FOREIGN KEY ("guild_id","seat_ref") REFERENCES "public"."gathering_seats"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_seats" ADD CONSTRAINT "gathering_seats_guild_id_occurrence_ref_gathering_occurrences_guild_id_ref_fk" FOREIGN KEY ("guild_id","occurrence_ref") REFERENCES "public"."gathering_occurrences"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_seats" ADD CONSTRAINT "gathering_seats_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_books" ADD CONSTRAINT "gathering_books_guild_id_club_ref_gathering_series_guild_id_ref_fk" FOREIGN KEY ("guild_id","club_ref") REFERENCES "public"."gathering_series"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_parts" ADD CONSTRAINT "gathering_parts_guild_id_book_ref_gathering_books_guild_id_ref_fk" FOREIGN KEY ("guild_id","book_ref") REFERENCES "public"."gathering_books"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_parts" ADD CONSTRAINT "gathering_parts_guild_id_occurrence_ref_gathering_occurrences_guild_id_ref_fk" FOREIGN KEY ("guild_id","occurrence_ref") REFERENCES "public"."gathering_occurrences"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_presences" ADD CONSTRAINT "gathering_presences_guild_id_occurrence_ref_gathering_occurrences_guild_id_ref_fk" FOREIGN KEY ("guild_id","occurrence_ref") REFERENCES "public"."gathering_occurrences"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gathering_recaps" ADD CONSTRAINT "gathering_recaps_guild_id_occurrence_ref_gathering_occurrences_guild_id_ref_fk" FOREIGN KEY ("guild_id","occurrence_ref") REFERENCES "public"."gathering_occurrences"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_answers" ADD CONSTRAINT "outcome_answers_guild_id_user_id_outcome_courses_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."outcome_courses"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_courses" ADD CONSTRAINT "outcome_courses_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_sheets" ADD CONSTRAINT "visit_sheets_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_answerers" ADD CONSTRAINT "shared_answerers_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_drafts" ADD CONSTRAINT "shared_drafts_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_feelings" ADD CONSTRAINT "shared_feelings_guild_id_post_ref_shared_posts_guild_id_ref_fk" FOREIGN KEY ("guild_id","post_ref") REFERENCES "public"."shared_posts"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_names" ADD CONSTRAINT "shared_names_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_notes" ADD CONSTRAINT "shared_notes_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_posts" ADD CONSTRAINT "shared_posts_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_posts" ADD CONSTRAINT "shared_posts_guild_id_name_ref_shared_names_guild_id_ref_fk" FOREIGN KEY ("guild_id","name_ref") REFERENCES "public"."shared_names"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coping_cards" ADD CONSTRAINT "coping_cards_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "libraries" ADD CONSTRAINT "libraries_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_suggestions" ADD CONSTRAINT "resource_suggestions_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resources" ADD CONSTRAINT "resources_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_resources" ADD CONSTRAINT "saved_resources_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkin_answers_of" ON "checkin_answers" USING btree ("guild_id","user_id","answered_at");--> statement-breakpoint
CREATE INDEX "checkin_answers_age" ON "checkin_answers" USING btree ("guild_id","answered_at");--> statement-breakpoint
CREATE INDEX "checkin_prompts_age" ON "checkin_prompts" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "checkins_due" ON "checkins" USING btree ("next_at") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "group_checkin_posts_age" ON "group_checkin_posts" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "group_checkins_due" ON "group_checkins" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "checkin_notes_of" ON "checkin_notes" USING btree ("guild_id","user_id","written_at");--> statement-breakpoint
CREATE INDEX "checkin_buddies_on" ON "checkin_buddies" USING btree ("guild_id","user_id") WHERE wanted and answer = 'yes' and nudged_at is null;--> statement-breakpoint
CREATE INDEX "checkin_buddies_of" ON "checkin_buddies" USING btree ("guild_id","buddy_id");--> statement-breakpoint
CREATE INDEX "help_hellos_due" ON "help_hellos" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "help_hellos_age" ON "help_hellos" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "case_actions_case" ON "case_actions" USING btree ("guild_id","case_ref","made_at");--> statement-breakpoint
CREATE INDEX "case_actions_member" ON "case_actions" USING btree ("guild_id","member_hash","made_at") WHERE state <> 'draft';--> statement-breakpoint
CREATE INDEX "case_messages_case" ON "case_messages" USING btree ("guild_id","case_ref","added_at");--> statement-breakpoint
CREATE INDEX "case_messages_sender" ON "case_messages" USING btree ("guild_id","reporter_hash","added_at");--> statement-breakpoint
CREATE INDEX "record_reads_member" ON "record_reads" USING btree ("guild_id","member_hash","at");--> statement-breakpoint
CREATE INDEX "record_reads_age" ON "record_reads" USING btree ("at");--> statement-breakpoint
CREATE INDEX "reporter_limits_until" ON "reporter_limits" USING btree ("until");--> statement-breakpoint
CREATE INDEX "reporter_openings_report" ON "reporter_openings" USING btree ("guild_id","report_ref");--> statement-breakpoint
CREATE INDEX "duty_notes_age" ON "duty_notes" USING btree ("left_at");--> statement-breakpoint
CREATE INDEX "noticed_messages_age" ON "noticed_messages" USING btree ("noticed_at");--> statement-breakpoint
CREATE INDEX "homes_of" ON "homes" USING btree ("member_hash");--> statement-breakpoint
CREATE INDEX "pauses_due" ON "pauses" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "match_apart_over" ON "match_apart" USING btree ("guild_id","until") WHERE until is not null;--> statement-breakpoint
CREATE INDEX "match_profiles_pool" ON "match_profiles" USING btree ("guild_id") WHERE in_pool and paused_at is null and hold is null;--> statement-breakpoint
CREATE INDEX "match_rounds_due" ON "match_rounds" USING btree ("due_at") WHERE state = 'due';--> statement-breakpoint
CREATE INDEX "match_settings_due" ON "match_settings" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "match_people_of" ON "match_people" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "match_proposals_due" ON "match_proposals" USING btree ("outcome_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "match_proposals_remind" ON "match_proposals" USING btree ("remind_at") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "match_sides_live" ON "match_sides" USING btree ("guild_id","user_id") WHERE live and part <> 'mentor';--> statement-breakpoint
CREATE INDEX "matches_ask" ON "matches" USING btree ("ask_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "matches_waiting" ON "matches" USING btree ("guild_id","created_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "matches_ended" ON "matches" USING btree ("ended_at") WHERE state = 'ended';--> statement-breakpoint
CREATE INDEX "gathering_calendars_due" ON "gathering_calendars" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_mirroring_due" ON "gathering_mirroring" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_occurrences_ahead" ON "gathering_occurrences" USING btree ("guild_id","state","starts_at");--> statement-breakpoint
CREATE INDEX "gathering_occurrences_hosts" ON "gathering_occurrences" USING btree ("guild_id","host_id");--> statement-breakpoint
CREATE INDEX "gathering_occurrences_due" ON "gathering_occurrences" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_series_due" ON "gathering_series" USING btree ("plan_at") WHERE plan_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_series_hosts" ON "gathering_series" USING btree ("guild_id","host_id");--> statement-breakpoint
CREATE INDEX "gathering_series_origins" ON "gathering_series" USING btree ("guild_id","origin_ref");--> statement-breakpoint
CREATE INDEX "gathering_notices_of" ON "gathering_notices" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "gathering_reminders_of" ON "gathering_reminders" USING btree ("guild_id","occurrence_ref");--> statement-breakpoint
CREATE INDEX "gathering_reminders_due" ON "gathering_reminders" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_seats_of" ON "gathering_seats" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "gathering_seats_in_line" ON "gathering_seats" USING btree ("guild_id","occurrence_ref","line") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "gathering_parts_on" ON "gathering_parts" USING btree ("guild_id","occurrence_ref");--> statement-breakpoint
CREATE INDEX "gathering_presences_old" ON "gathering_presences" USING btree ("forgotten_at");--> statement-breakpoint
CREATE INDEX "gathering_recaps_of" ON "gathering_recaps" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "outcome_answers_to_count" ON "outcome_answers" USING btree ("closes_at") WHERE not counted;--> statement-breakpoint
CREATE INDEX "outcome_courses_due" ON "outcome_courses" USING btree ("next_at") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "visit_sheets_of" ON "visit_sheets" USING btree ("guild_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "shared_drafts_of" ON "shared_drafts" USING btree ("guild_id","member_hash");--> statement-breakpoint
CREATE INDEX "shared_drafts_old" ON "shared_drafts" USING btree ("written_at");--> statement-breakpoint
CREATE INDEX "shared_notes_about" ON "shared_notes" USING btree ("guild_id","message_id");--> statement-breakpoint
CREATE INDEX "shared_notes_due" ON "shared_notes" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "shared_posts_of" ON "shared_posts" USING btree ("guild_id","author_hash","created_at");--> statement-breakpoint
CREATE INDEX "shared_posts_message" ON "shared_posts" USING btree ("guild_id","message_id");--> statement-breakpoint
CREATE INDEX "shared_posts_due" ON "shared_posts" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "shared_posts_felt" ON "shared_posts" USING btree ("felt_at") WHERE felt_at is not null;--> statement-breakpoint
CREATE INDEX "shared_posts_return" ON "shared_posts" USING btree ("return_at") WHERE return_at is not null;--> statement-breakpoint
CREATE INDEX "coping_cards_of" ON "coping_cards" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "coping_cards_shown" ON "coping_cards" USING btree ("guild_id","state","situation_fingerprint");--> statement-breakpoint
CREATE INDEX "resources_browse" ON "resources" USING btree ("guild_id","language");--> statement-breakpoint
CREATE INDEX "resources_review" ON "resources" USING btree ("guild_id","review_by");--> statement-breakpoint
CREATE INDEX "resources_words" ON "resources" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "deliveries_woken_later" ON "deliveries" USING btree ("next_at") WHERE state = 'pending' and kind = 'case.board';--> statement-breakpoint
CREATE INDEX "inbox_shown" ON "inbox" USING btree ("guild_id","member_hash","shown_at") WHERE shown_at is not null;--> statement-breakpoint
CREATE INDEX "inbox_age" ON "inbox" USING btree ("guild_id","created_at");--> statement-breakpoint
CREATE INDEX "cases_waiting" ON "cases" USING btree ("guild_id","rank","number") WHERE "cases"."state" = 'open';--> statement-breakpoint
CREATE INDEX "cases_second" ON "cases" USING btree ("guild_id","rank","number") WHERE "cases"."state" = 'second';--> statement-breakpoint
CREATE INDEX "cases_running" ON "cases" USING btree ("guild_id","owner_id","rank","number") WHERE "cases"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "cases_how" ON "cases" USING btree ("guild_id","state","severity","kind","number");--> statement-breakpoint
CREATE INDEX "cases_topic" ON "cases" USING btree ("guild_id","topic_slug","number");--> statement-breakpoint
CREATE INDEX "cases_owner" ON "cases" USING btree ("guild_id","owner_id","number","state","severity","kind");--> statement-breakpoint
CREATE INDEX "cases_member" ON "cases" USING btree ("guild_id","member_hash","number");--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("guild_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_appeal" ON "cases" USING btree ("guild_id","appealed_action") WHERE "cases"."appealed_action" is not null;--> statement-breakpoint
CREATE INDEX "cases_resolved" ON "cases" USING btree ("resolved_at") WHERE "cases"."resolved_at" is not null;--> statement-breakpoint
CREATE INDEX "cases_nudge" ON "cases" USING btree ("next_nudge_at") WHERE "cases"."next_nudge_at" is not null;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_to_id_check" CHECK ("case_events"."to_id" ~ '^[0-9]{17,20}$');--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_type_check" CHECK ("case_events"."type" in ('opened', 'joined', 'added', 'taken', 'handed_over', 'put_back', 'released', 'noted', 'raised', 'turned', 'eyes_asked', 'eyes_lent', 'resolved', 'proposed', 'confirmed', 'sent_back', 'looked_after', 'acted', 'undone'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_path_check" CHECK ("cases"."path" in ('welfare', 'rules'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_subject_check" CHECK ("cases"."subject" ~ '^v1[.]');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_author_check" CHECK ("cases"."author" ~ '^v1[.]');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_appeal_of_check" CHECK ("cases"."appeal_of" ~ '^[a-z2-7]{10}$');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_appealed_action_check" CHECK ("cases"."appealed_action" ~ '^[a-z2-7]{10}$');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_topic_slug_check" CHECK ("cases"."topic_slug" ~ '^[a-z0-9-]{2,40}$');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kind_check" CHECK ("cases"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'contact', 'noticed', 'appeal'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_state_check" CHECK ("cases"."state" in ('open', 'taken', 'second', 'aftercare', 'resolved'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_resolution_check" CHECK ("cases"."resolution" in ('handled', 'supported', 'passed_on', 'not_a_problem'));--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_kind_check" CHECK ("reports"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'contact', 'noticed', 'appeal'));--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_purpose_check" CHECK ("consents"."purpose" in ('membership', 'profile', 'matching', 'checkins', 'events', 'outcomes', 'visits', 'learning', 'contact'));--> statement-breakpoint
CREATE POLICY "system_insert" ON "deliveries" AS PERMISSIVE FOR INSERT TO "kindred_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_select" ON "cases" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_answers" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_answers"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_answers"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_prompts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_prompts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_prompts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkin_prompts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_insert" ON "checkin_prompts" AS PERMISSIVE FOR INSERT TO "kindred_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "checkin_prompts" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkins" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkins"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkins"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkins" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "checkins" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "group_checkin_posts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_checkin_posts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_checkin_posts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "group_checkin_posts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "group_checkin_posts" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "group_checkins" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_checkins"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_checkins"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "group_checkins" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_notes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_notes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_notes"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_pulses" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_pulses"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_pulses"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkin_pulses" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_voices" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_voices"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_voices"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_buddies" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_buddies"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_buddies"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkin_buddies" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "help_hellos" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("help_hellos"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("help_hellos"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "help_hellos" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "queue_boards" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("queue_boards"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("queue_boards"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_actions" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_actions"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_actions"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_message_files" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_message_files"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_message_files"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_messages" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_messages"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_messages"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "record_reads" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("record_reads"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("record_reads"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "record_reads" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "record_reads" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "reporter_limits" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("reporter_limits"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("reporter_limits"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "reporter_limits" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "reporter_limits" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "reporter_openings" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("reporter_openings"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("reporter_openings"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "duty" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "duty_notes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty_notes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty_notes"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "duty_notes" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "duty_shifts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty_shifts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty_shifts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "duty_shifts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "duty_swaps" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty_swaps"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty_swaps"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "alert_places" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("alert_places"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("alert_places"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "alert_places" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "noticed_messages" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("noticed_messages"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("noticed_messages"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_breaks" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_breaks"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_breaks"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "homes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("homes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("homes"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "homes" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "pauses" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("pauses"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("pauses"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "pauses" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "match_apart" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_apart"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_apart"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "match_mentors" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_mentors"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_mentors"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "match_profiles" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_profiles"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_profiles"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "match_rounds" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_rounds"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_rounds"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "match_rounds" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "match_settings" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_settings"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_settings"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "match_settings" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "match_breaks" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_breaks"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_breaks"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "match_people" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_people"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_people"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "match_proposals" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_proposals"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_proposals"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "match_proposals" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "match_sides" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_sides"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_sides"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "matches" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("matches"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("matches"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "matches" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_calendars" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_calendars"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_calendars"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_calendars" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "gathering_calendars" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_mirroring" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_mirroring"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_mirroring"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_mirroring" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "gathering_mirroring" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_mirrors" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_mirrors"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_mirrors"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_occurrences" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_occurrences"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_occurrences"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_occurrences" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_insert" ON "gathering_occurrences" AS PERMISSIVE FOR INSERT TO "kindred_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "gathering_occurrences" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_plans" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_plans"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_plans"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_series" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_series"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_series"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_series" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "gathering_series" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_feeds" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_feeds"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_feeds"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_guests" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_guests"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_guests"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_guests" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_invitations" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_invitations"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_invitations"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_notices" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_notices"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_notices"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_notices" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "gathering_notices" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_reminders" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_reminders"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_reminders"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_reminders" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "gathering_reminders" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_seats" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_seats"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_seats"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_seats" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "gathering_seats" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_books" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_books"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_books"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_parts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_parts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_parts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_presences" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_presences"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_presences"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_presences" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "gathering_presences" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_recaps" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_recaps"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_recaps"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "outcome_answers" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("outcome_answers"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("outcome_answers"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "outcome_answers" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "outcome_courses" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("outcome_courses"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("outcome_courses"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "outcome_courses" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "outcome_parcels" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("outcome_parcels"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("outcome_parcels"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "visit_sheets" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("visit_sheets"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("visit_sheets"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "shared_answerers" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("shared_answerers"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("shared_answerers"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "shared_drafts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("shared_drafts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("shared_drafts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "shared_drafts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "shared_drafts" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "shared_feelings" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("shared_feelings"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("shared_feelings"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "shared_names" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("shared_names"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("shared_names"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "shared_notes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("shared_notes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("shared_notes"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "shared_notes" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "shared_posts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("shared_posts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("shared_posts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "shared_posts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "coping_cards" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("coping_cards"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("coping_cards"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "libraries" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("libraries"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("libraries"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "resource_suggestions" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("resource_suggestions"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("resource_suggestions"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "resources" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("resources"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("resources"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "library_select" ON "resources" AS PERMISSIVE FOR SELECT TO "kindred_library" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "saved_resources" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("saved_resources"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("saved_resources"."guild_id" = current_setting('app.guild_id', true));