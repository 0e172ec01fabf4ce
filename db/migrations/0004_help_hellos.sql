CREATE TABLE "help_hellos" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "help_hellos_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "help_hellos_one" UNIQUE("guild_id","member_hash"),
	CONSTRAINT "help_hellos_guild_id_check" CHECK ("help_hellos"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "help_hellos_ref_check" CHECK ("help_hellos"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "help_hellos_sealed_check" CHECK ("help_hellos"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "help_hellos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "help_hellos" ADD CONSTRAINT "help_hellos_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_hellos_due" ON "help_hellos" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "help_hellos_age" ON "help_hellos" USING btree ("created_at");--> statement-breakpoint
CREATE POLICY "one_community" ON "help_hellos" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("help_hellos"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("help_hellos"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "help_hellos" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);