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
ALTER TABLE "match_profiles" DROP CONSTRAINT "match_profiles_hold_check";--> statement-breakpoint
ALTER TABLE "match_breaks" ADD CONSTRAINT "match_breaks_guild_id_match_ref_matches_guild_id_ref_fk" FOREIGN KEY ("guild_id","match_ref") REFERENCES "public"."matches"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_profiles" ADD CONSTRAINT "match_profiles_hold_check" CHECK ("match_profiles"."hold" in ('flare', 'away', 'both'));--> statement-breakpoint
CREATE POLICY "one_community" ON "match_breaks" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("match_breaks"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("match_breaks"."guild_id" = current_setting('app.guild_id', true));