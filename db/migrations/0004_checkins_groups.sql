CREATE TABLE "group_checkin_posts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"checkin_ref" text NOT NULL,
	"number" integer NOT NULL,
	"question" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"answered" boolean DEFAULT false NOT NULL,
	"channel_id" text,
	"message_id" text,
	CONSTRAINT "group_checkin_posts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_checkin_posts_once" UNIQUE("guild_id","checkin_ref","due_at"),
	CONSTRAINT "group_checkin_posts_guild_id_check" CHECK ("group_checkin_posts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_checkin_posts_ref_check" CHECK ("group_checkin_posts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkin_posts_checkin_ref_check" CHECK ("group_checkin_posts"."checkin_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkin_posts_channel_id_check" CHECK ("group_checkin_posts"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_checkin_posts_message_id_check" CHECK ("group_checkin_posts"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "group_checkin_posts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_checkins" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"group_ref" text NOT NULL,
	"pack" text NOT NULL,
	"own" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rhythm" text NOT NULL,
	"weekdays" smallint NOT NULL,
	"month_day" smallint NOT NULL,
	"anchor" date NOT NULL,
	"minute" smallint NOT NULL,
	"zone" text NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "group_checkins_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "group_checkins_once" UNIQUE("guild_id","group_ref"),
	CONSTRAINT "group_checkins_guild_id_check" CHECK ("group_checkins"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "group_checkins_ref_check" CHECK ("group_checkins"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkins_group_ref_check" CHECK ("group_checkins"."group_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "group_checkins_pack_check" CHECK ("group_checkins"."pack" in ('gentle', 'small_things', 'coping', 'rest', 'company', 'own')),
	CONSTRAINT "group_checkins_rhythm_check" CHECK ("group_checkins"."rhythm" in ('daily', 'chosen', 'weekly', 'fortnightly', 'monthly'))
);
--> statement-breakpoint
ALTER TABLE "group_checkins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "group_checkin_posts" ADD CONSTRAINT "group_checkin_posts_guild_id_checkin_ref_group_checkins_guild_id_ref_fk" FOREIGN KEY ("guild_id","checkin_ref") REFERENCES "public"."group_checkins"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_checkins" ADD CONSTRAINT "group_checkins_guild_id_group_ref_groups_guild_id_ref_fk" FOREIGN KEY ("guild_id","group_ref") REFERENCES "public"."groups"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_checkins_due" ON "group_checkins" USING btree ("next_at");--> statement-breakpoint
CREATE POLICY "one_community" ON "group_checkin_posts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_checkin_posts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_checkin_posts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "group_checkins" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("group_checkins"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("group_checkins"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "group_checkins" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);