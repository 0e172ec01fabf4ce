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
ALTER TABLE "checkin_notes" ADD CONSTRAINT "checkin_notes_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_breaks" ADD CONSTRAINT "group_breaks_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkin_notes_of" ON "checkin_notes" USING btree ("guild_id","user_id","written_at");--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_notes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_notes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_notes"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_breaks" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_breaks"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_breaks"."guild_id" = current_setting('app.guild_id', true));