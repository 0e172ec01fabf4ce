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
CREATE TABLE "gathering_mirrors" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"occurrence_ref" text NOT NULL,
	"state" text DEFAULT 'wanted' NOT NULL,
	"event_id" text,
	"shown" text,
	"round" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "gathering_mirrors_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_mirrors_once" UNIQUE("guild_id","occurrence_ref"),
	CONSTRAINT "gathering_mirrors_guild_id_check" CHECK ("gathering_mirrors"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_mirrors_ref_check" CHECK ("gathering_mirrors"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_mirrors_occurrence_ref_check" CHECK ("gathering_mirrors"."occurrence_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "gathering_mirrors_state_check" CHECK ("gathering_mirrors"."state" in ('wanted', 'shown', 'withdrawn')),
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
	"version" integer DEFAULT 1 NOT NULL,
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
	"audience" text DEFAULT 'everyone' NOT NULL,
	"group_ref" text,
	"eases" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"card_channel_id" text,
	"ping_role_id" text,
	"mirrored" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"plan_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_series_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "gathering_series_guild_id_check" CHECK ("gathering_series"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_series_ref_check" CHECK ("gathering_series"."ref" ~ '^[a-z2-7]{10}$'),
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
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gathering_feeds_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "gathering_feeds_ref" UNIQUE("guild_id","ref"),
	CONSTRAINT "gathering_feeds_secret" UNIQUE("guild_id","secret_hash"),
	CONSTRAINT "gathering_feeds_guild_id_check" CHECK ("gathering_feeds"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_feeds_user_id_check" CHECK ("gathering_feeds"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "gathering_feeds_ref_check" CHECK ("gathering_feeds"."ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "gathering_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gathering_guests" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ref" text NOT NULL,
	"remind_before" jsonb,
	"remind_in" text DEFAULT 'inbox' NOT NULL,
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
ALTER TABLE "gathering_calendars" ADD CONSTRAINT "gathering_calendars_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "gathering_calendars_due" ON "gathering_calendars" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_occurrences_ahead" ON "gathering_occurrences" USING btree ("guild_id","state","starts_at");--> statement-breakpoint
CREATE INDEX "gathering_occurrences_hosts" ON "gathering_occurrences" USING btree ("guild_id","host_id");--> statement-breakpoint
CREATE INDEX "gathering_occurrences_due" ON "gathering_occurrences" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_series_due" ON "gathering_series" USING btree ("plan_at") WHERE plan_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_series_hosts" ON "gathering_series" USING btree ("guild_id","host_id");--> statement-breakpoint
CREATE INDEX "gathering_notices_of" ON "gathering_notices" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "gathering_reminders_of" ON "gathering_reminders" USING btree ("guild_id","occurrence_ref");--> statement-breakpoint
CREATE INDEX "gathering_reminders_due" ON "gathering_reminders" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "gathering_seats_of" ON "gathering_seats" USING btree ("guild_id","user_id");--> statement-breakpoint
CREATE INDEX "gathering_seats_in_line" ON "gathering_seats" USING btree ("guild_id","occurrence_ref","line") WHERE state = 'waiting';--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_calendars" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_calendars"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_calendars"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_calendars" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "gathering_calendars" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
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
CREATE POLICY "one_community" ON "gathering_reminders" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_reminders"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_reminders"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "gathering_reminders" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_update" ON "gathering_reminders" AS PERMISSIVE FOR UPDATE TO "kindred_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "gathering_seats" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("gathering_seats"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("gathering_seats"."guild_id" = current_setting('app.guild_id', true));