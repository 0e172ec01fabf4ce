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
ALTER TABLE "consents" DROP CONSTRAINT "consents_purpose_check";--> statement-breakpoint
ALTER TABLE "visit_sheets" ADD CONSTRAINT "visit_sheets_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_sheets_of" ON "visit_sheets" USING btree ("guild_id","user_id","created_at");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_purpose_check" CHECK ("consents"."purpose" in ('membership', 'profile', 'matching', 'checkins', 'events', 'outcomes', 'visits', 'contact'));--> statement-breakpoint
CREATE POLICY "one_community" ON "visit_sheets" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("visit_sheets"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("visit_sheets"."guild_id" = current_setting('app.guild_id', true));