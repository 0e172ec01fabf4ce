CREATE TABLE "homes" (
	"guild_id" text NOT NULL,
	"member_ref" text NOT NULL,
	"member_hash" text NOT NULL,
	CONSTRAINT "homes_guild_id_member_ref_pk" PRIMARY KEY("guild_id","member_ref"),
	CONSTRAINT "homes_guild_id_check" CHECK ("homes"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "homes_member_ref_check" CHECK ("homes"."member_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "homes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pauses" (
	"guild_id" text NOT NULL,
	"member_ref" text NOT NULL,
	"sealed" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "pauses_guild_id_member_ref_pk" PRIMARY KEY("guild_id","member_ref"),
	CONSTRAINT "pauses_guild_id_check" CHECK ("pauses"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "pauses_member_ref_check" CHECK ("pauses"."member_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "pauses_sealed_check" CHECK ("pauses"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "homes" ADD CONSTRAINT "homes_guild_id_member_ref_members_guild_id_ref_fk" FOREIGN KEY ("guild_id","member_ref") REFERENCES "public"."members"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_guild_id_member_ref_members_guild_id_ref_fk" FOREIGN KEY ("guild_id","member_ref") REFERENCES "public"."members"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "homes_of" ON "homes" USING btree ("member_hash");--> statement-breakpoint
CREATE INDEX "pauses_due" ON "pauses" USING btree ("due_at");--> statement-breakpoint
CREATE POLICY "one_community" ON "homes" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("homes"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("homes"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "homes" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "pauses" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("pauses"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("pauses"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "pauses" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);