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
ALTER TABLE "cases" DROP CONSTRAINT "cases_kind_check";--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_kind_check";--> statement-breakpoint
ALTER TABLE "case_actions" DROP CONSTRAINT "case_actions_deed_check";--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "word_alerts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "page_links" ADD COLUMN "again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "alert_places" ADD CONSTRAINT "alert_places_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "noticed_messages" ADD CONSTRAINT "noticed_messages_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "noticed_messages_age" ON "noticed_messages" USING btree ("noticed_at");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kind_check" CHECK ("cases"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'contact', 'noticed', 'appeal'));--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_kind_check" CHECK ("reports"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'contact', 'noticed', 'appeal'));--> statement-breakpoint
ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_deed_check" CHECK ("case_actions"."deed" in ('write', 'warn', 'time_out', 'remove', 'ban'));--> statement-breakpoint
CREATE POLICY "one_community" ON "alert_places" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("alert_places"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("alert_places"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "alert_places" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "noticed_messages" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("noticed_messages"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("noticed_messages"."guild_id" = current_setting('app.guild_id', true));