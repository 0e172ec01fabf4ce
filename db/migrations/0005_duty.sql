CREATE TABLE "duty" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"on_until" timestamp (3) with time zone,
	"callable" boolean DEFAULT false NOT NULL,
	CONSTRAINT "duty_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "duty_guild_id_check" CHECK ("duty"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "duty_user_id_check" CHECK ("duty"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "duty" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "one_community" ON "duty" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("duty"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("duty"."guild_id" = current_setting('app.guild_id', true));