CREATE TABLE "case_alerts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text,
	"channel_id" text NOT NULL,
	"message_id" text NOT NULL,
	CONSTRAINT "case_alerts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "case_alerts_message" UNIQUE("guild_id","message_id"),
	CONSTRAINT "case_alerts_guild_id_check" CHECK ("case_alerts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_alerts_ref_check" CHECK ("case_alerts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_alerts_case_ref_check" CHECK ("case_alerts"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_alerts_channel_id_check" CHECK ("case_alerts"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_alerts_message_id_check" CHECK ("case_alerts"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "case_alerts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "noticed_messages" ADD COLUMN "case_ref" text;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_alerts_case" ON "case_alerts" USING btree ("guild_id","case_ref");--> statement-breakpoint
ALTER TABLE "noticed_messages" ADD CONSTRAINT "noticed_messages_case_ref_check" CHECK ("noticed_messages"."case_ref" ~ '^[a-z2-7]{10}$');--> statement-breakpoint
CREATE POLICY "one_community" ON "case_alerts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_alerts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_alerts"."guild_id" = current_setting('app.guild_id', true));