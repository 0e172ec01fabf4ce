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
ALTER TABLE "checkin_pulses" ADD CONSTRAINT "checkin_pulses_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_voices" ADD CONSTRAINT "checkin_voices_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_buddies" ADD CONSTRAINT "checkin_buddies_guild_id_user_id_checkins_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."checkins"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_buddies" ADD CONSTRAINT "checkin_buddies_guild_id_buddy_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","buddy_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin_buddies" ADD CONSTRAINT "checkin_buddies_guild_id_match_ref_matches_guild_id_ref_fk" FOREIGN KEY ("guild_id","match_ref") REFERENCES "public"."matches"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkin_buddies_on" ON "checkin_buddies" USING btree ("guild_id","user_id") WHERE wanted and answer = 'yes' and nudged_at is null;--> statement-breakpoint
CREATE INDEX "checkin_buddies_of" ON "checkin_buddies" USING btree ("guild_id","buddy_id");--> statement-breakpoint
CREATE INDEX "checkin_answers_age" ON "checkin_answers" USING btree ("guild_id","answered_at");--> statement-breakpoint
CREATE INDEX "group_checkin_posts_age" ON "group_checkin_posts" USING btree ("due_at");--> statement-breakpoint
CREATE POLICY "system_select" ON "group_checkin_posts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "group_checkin_posts" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_pulses" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_pulses"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_pulses"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkin_pulses" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_voices" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_voices"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_voices"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "checkin_buddies" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("checkin_buddies"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("checkin_buddies"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "checkin_buddies" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);