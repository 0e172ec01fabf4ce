CREATE TABLE "duty_notes" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"author_id" text NOT NULL,
	"sealed" text NOT NULL,
	"left_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duty_notes_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "duty_notes_guild_id_check" CHECK ("duty_notes"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_notes_ref_check" CHECK ("duty_notes"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_notes_author_id_check" CHECK ("duty_notes"."author_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_notes_sealed_check" CHECK ("duty_notes"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "duty_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_shifts" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"user_id" text NOT NULL,
	"weekday" smallint NOT NULL,
	"minute" smallint NOT NULL,
	"lasts" smallint NOT NULL,
	CONSTRAINT "duty_shifts_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "duty_shifts_once" UNIQUE("guild_id","user_id","weekday","minute"),
	CONSTRAINT "duty_shifts_guild_id_check" CHECK ("duty_shifts"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_shifts_ref_check" CHECK ("duty_shifts"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_shifts_user_id_check" CHECK ("duty_shifts"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "duty_shifts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duty_swaps" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"shift_ref" text NOT NULL,
	"begins_at" timestamp (3) with time zone NOT NULL,
	"taken_by_user_id" text,
	"channel_id" text,
	"message_id" text,
	"offered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duty_swaps_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "duty_swaps_once" UNIQUE("guild_id","shift_ref","begins_at"),
	CONSTRAINT "duty_swaps_guild_id_check" CHECK ("duty_swaps"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_swaps_ref_check" CHECK ("duty_swaps"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_swaps_shift_ref_check" CHECK ("duty_swaps"."shift_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "duty_swaps_taken_by_user_id_check" CHECK ("duty_swaps"."taken_by_user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_swaps_channel_id_check" CHECK ("duty_swaps"."channel_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_swaps_message_id_check" CHECK ("duty_swaps"."message_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "duty_swaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "case_targets" text DEFAULT '15,120,1440,4320' NOT NULL;--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "heavy_in_a_row" smallint DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "duty" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "duty" ADD COLUMN "capacity" smallint DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "duty" ADD COLUMN "guide_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "duty" ADD COLUMN "shift_began" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "duty" ADD COLUMN "heavy_run" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "duty" ADD COLUMN "heavy_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "duty_notes" ADD CONSTRAINT "duty_notes_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_shifts" ADD CONSTRAINT "duty_shifts_guild_id_user_id_duty_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."duty"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_swaps" ADD CONSTRAINT "duty_swaps_guild_id_shift_ref_duty_shifts_guild_id_ref_fk" FOREIGN KEY ("guild_id","shift_ref") REFERENCES "public"."duty_shifts"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty_notes_age" ON "duty_notes" USING btree ("left_at");--> statement-breakpoint
CREATE POLICY "one_community" ON "duty_notes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty_notes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty_notes"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "duty_notes" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "duty_shifts" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty_shifts"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty_shifts"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "duty_shifts" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "duty_swaps" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty_swaps"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty_swaps"."guild_id" = current_setting('app.guild_id', true));