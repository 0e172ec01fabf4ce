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
ALTER TABLE "cases" DROP CONSTRAINT "cases_kind_check";--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_kind_check";--> statement-breakpoint
ALTER TABLE "send_budget" ADD COLUMN "granted" timestamp with time zone[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "checkin_answers" ADD CONSTRAINT "checkin_answers_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_prompts" ADD CONSTRAINT "checkin_prompts_guild_id_user_id_checkins_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."checkins"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkins" ADD CONSTRAINT "checkins_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkin_answers_of" ON "checkin_answers" USING btree ("guild_id","user_id","answered_at");--> statement-breakpoint
CREATE INDEX "checkin_prompts_age" ON "checkin_prompts" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "checkins_due" ON "checkins" USING btree ("next_at") WHERE next_at is not null;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kind_check" CHECK ("cases"."kind" in ('crisis', 'unsafe_advice', 'harassment', 'privacy', 'selling', 'graphic', 'other', 'reach_out'));--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_kind_check" CHECK ("reports"."kind" in ('crisis', 'unsafe_advice', 'harassment', 'privacy', 'selling', 'graphic', 'other', 'reach_out'));--> statement-breakpoint
CREATE POLICY "system_insert" ON "deliveries" AS PERMISSIVE FOR INSERT TO "kindred_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_answers" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_answers"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_answers"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_prompts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_prompts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_prompts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkin_prompts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_insert" ON "checkin_prompts" AS PERMISSIVE FOR INSERT TO "kindred_system" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "checkin_prompts" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkins" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkins"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkins"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkins" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "checkins" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);