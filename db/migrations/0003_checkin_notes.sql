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
ALTER TABLE "checkin_notes" ADD CONSTRAINT "checkin_notes_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkin_notes_of" ON "checkin_notes" USING btree ("guild_id","user_id","written_at");--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_notes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_notes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_notes"."guild_id" = current_setting('app.guild_id', true));