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
	"until" timestamp (3) with time zone,
	"failure" text,
	"no_more_at" timestamp (3) with time zone,
	"made_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "case_actions_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "case_actions_guild_id_check" CHECK ("case_actions"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_actions_ref_check" CHECK ("case_actions"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_actions_case_ref_check" CHECK ("case_actions"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_actions_deed_check" CHECK ("case_actions"."deed" in ('write', 'warn', 'time_out', 'remove')),
	CONSTRAINT "case_actions_state_check" CHECK ("case_actions"."state" in ('draft', 'pending', 'done', 'failed', 'undoing', 'undone')),
	CONSTRAINT "case_actions_actor_id_check" CHECK ("case_actions"."actor_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_actions_sealed_check" CHECK ("case_actions"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "case_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_events" DROP CONSTRAINT "case_events_type_check";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_kind_check";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_state_check";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_resolution_check";--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_kind_check";--> statement-breakpoint
ALTER TABLE "case_events" ADD COLUMN "to_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "path" text DEFAULT 'rules' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank" smallint DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "subject" text;--> statement-breakpoint
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
ALTER TABLE "queue_boards" ADD CONSTRAINT "queue_boards_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_actions_case" ON "case_actions" USING btree ("guild_id","case_ref","made_at");--> statement-breakpoint
CREATE INDEX "case_actions_member" ON "case_actions" USING btree ("guild_id","member_hash","made_at") WHERE state <> 'draft';--> statement-breakpoint
CREATE INDEX "cases_waiting" ON "cases" USING btree ("guild_id","rank","number") WHERE "cases"."state" = 'open';--> statement-breakpoint
CREATE INDEX "cases_second" ON "cases" USING btree ("guild_id","rank","number") WHERE "cases"."state" = 'second';--> statement-breakpoint
CREATE INDEX "cases_running" ON "cases" USING btree ("guild_id","owner_id","rank","number") WHERE "cases"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "cases_state" ON "cases" USING btree ("guild_id","state","number");--> statement-breakpoint
CREATE INDEX "cases_severity" ON "cases" USING btree ("guild_id","severity","number");--> statement-breakpoint
CREATE INDEX "cases_kind" ON "cases" USING btree ("guild_id","kind","number");--> statement-breakpoint
CREATE INDEX "cases_topic" ON "cases" USING btree ("guild_id","topic_slug","number");--> statement-breakpoint
CREATE INDEX "cases_owner" ON "cases" USING btree ("guild_id","owner_id","number");--> statement-breakpoint
CREATE INDEX "cases_member" ON "cases" USING btree ("guild_id","member_hash","number");--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("guild_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_appeal" ON "cases" USING btree ("guild_id","appealed_action") WHERE "cases"."appealed_action" is not null;--> statement-breakpoint
CREATE INDEX "cases_nudge" ON "cases" USING btree ("next_nudge_at") WHERE "cases"."next_nudge_at" is not null;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_to_id_check" CHECK ("case_events"."to_id" ~ '^[0-9]{17,20}$');--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_type_check" CHECK ("case_events"."type" in ('opened', 'joined', 'taken', 'handed_over', 'put_back', 'released', 'noted', 'raised', 'turned', 'eyes_asked', 'eyes_lent', 'resolved', 'proposed', 'confirmed', 'sent_back', 'looked_after', 'acted', 'undone'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_path_check" CHECK ("cases"."path" in ('welfare', 'rules'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_subject_check" CHECK ("cases"."subject" ~ '^v1[.]');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_appeal_of_check" CHECK ("cases"."appeal_of" ~ '^[a-z2-7]{10}$');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_appealed_action_check" CHECK ("cases"."appealed_action" ~ '^[a-z2-7]{10}$');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_topic_slug_check" CHECK ("cases"."topic_slug" ~ '^[a-z0-9-]{2,40}$');--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kind_check" CHECK ("cases"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'appeal'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_state_check" CHECK ("cases"."state" in ('open', 'taken', 'second', 'aftercare', 'resolved'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_resolution_check" CHECK ("cases"."resolution" in ('handled', 'supported', 'passed_on', 'not_a_problem'));--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_kind_check" CHECK ("reports"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'appeal'));--> statement-breakpoint
CREATE POLICY "system_select" ON "cases" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "queue_boards" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("queue_boards"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("queue_boards"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_actions" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_actions"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_actions"."guild_id" = current_setting('app.guild_id', true));