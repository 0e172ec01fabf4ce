CREATE TABLE "case_message_files" (
	"guild_id" text NOT NULL,
	"message_ref" text NOT NULL,
	"position" integer NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "case_message_files_guild_id_message_ref_position_pk" PRIMARY KEY("guild_id","message_ref","position"),
	CONSTRAINT "case_message_files_guild_id_check" CHECK ("case_message_files"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_message_files_message_ref_check" CHECK ("case_message_files"."message_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_message_files_sealed_check" CHECK ("case_message_files"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "case_message_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "case_messages" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text NOT NULL,
	"reporter_hash" text NOT NULL,
	"sealed" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_messages_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "case_messages_guild_id_check" CHECK ("case_messages"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "case_messages_ref_check" CHECK ("case_messages"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_messages_case_ref_check" CHECK ("case_messages"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "case_messages_sealed_check" CHECK ("case_messages"."sealed" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "case_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "record_reads" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"member_hash" text NOT NULL,
	"what" text NOT NULL,
	"case_ref" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "record_reads_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "record_reads_guild_id_check" CHECK ("record_reads"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "record_reads_ref_check" CHECK ("record_reads"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "record_reads_what_check" CHECK ("record_reads"."what" in ('case', 'looked_up', 'reporter')),
	CONSTRAINT "record_reads_case_ref_check" CHECK ("record_reads"."case_ref" ~ '^[a-z2-7]{10}$')
);
--> statement-breakpoint
ALTER TABLE "record_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporter_limits" (
	"guild_id" text NOT NULL,
	"reporter_hash" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reporter_limits_guild_id_reporter_hash_pk" PRIMARY KEY("guild_id","reporter_hash"),
	CONSTRAINT "reporter_limits_guild_id_check" CHECK ("reporter_limits"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "reporter_limits_set_by_check" CHECK ("reporter_limits"."set_by" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "reporter_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reporter_openings" (
	"guild_id" text NOT NULL,
	"ref" text NOT NULL,
	"case_ref" text NOT NULL,
	"report_ref" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"open_until" timestamp (3) with time zone,
	CONSTRAINT "reporter_openings_guild_id_ref_pk" PRIMARY KEY("guild_id","ref"),
	CONSTRAINT "reporter_openings_guild_id_check" CHECK ("reporter_openings"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "reporter_openings_ref_check" CHECK ("reporter_openings"."ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reporter_openings_case_ref_check" CHECK ("reporter_openings"."case_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reporter_openings_report_ref_check" CHECK ("reporter_openings"."report_ref" ~ '^[a-z2-7]{10}$'),
	CONSTRAINT "reporter_openings_state_check" CHECK ("reporter_openings"."state" in ('asked', 'open', 'declined')),
	CONSTRAINT "reporter_openings_asked_by_check" CHECK ("reporter_openings"."asked_by" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "reporter_openings_reason_check" CHECK ("reporter_openings"."reason" ~ '^v1[.]'),
	CONSTRAINT "reporter_openings_decided_by_check" CHECK ("reporter_openings"."decided_by" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "reporter_openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_events" DROP CONSTRAINT "case_events_type_check";--> statement-breakpoint
ALTER TABLE "case_message_files" ADD CONSTRAINT "case_message_files_guild_id_message_ref_case_messages_guild_id_ref_fk" FOREIGN KEY ("guild_id","message_ref") REFERENCES "public"."case_messages"("guild_id","ref") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_messages" ADD CONSTRAINT "case_messages_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_reads" ADD CONSTRAINT "record_reads_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporter_limits" ADD CONSTRAINT "reporter_limits_guild_id_communities_guild_id_fk" FOREIGN KEY ("guild_id") REFERENCES "public"."communities"("guild_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporter_openings" ADD CONSTRAINT "reporter_openings_guild_id_case_ref_cases_guild_id_ref_fk" FOREIGN KEY ("guild_id","case_ref") REFERENCES "public"."cases"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporter_openings" ADD CONSTRAINT "reporter_openings_guild_id_report_ref_reports_guild_id_ref_fk" FOREIGN KEY ("guild_id","report_ref") REFERENCES "public"."reports"("guild_id","ref") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_messages_case" ON "case_messages" USING btree ("guild_id","case_ref","added_at");--> statement-breakpoint
CREATE INDEX "case_messages_sender" ON "case_messages" USING btree ("guild_id","reporter_hash","added_at");--> statement-breakpoint
CREATE INDEX "record_reads_member" ON "record_reads" USING btree ("guild_id","member_hash","at");--> statement-breakpoint
CREATE INDEX "record_reads_age" ON "record_reads" USING btree ("at");--> statement-breakpoint
CREATE INDEX "reporter_limits_until" ON "reporter_limits" USING btree ("until");--> statement-breakpoint
CREATE INDEX "reporter_openings_report" ON "reporter_openings" USING btree ("guild_id","report_ref");--> statement-breakpoint
CREATE INDEX "inbox_shown" ON "inbox" USING btree ("guild_id","member_hash","shown_at") WHERE shown_at is not null;--> statement-breakpoint
CREATE INDEX "inbox_age" ON "inbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "cases_resolved" ON "cases" USING btree ("resolved_at") WHERE "cases"."resolved_at" is not null;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_type_check" CHECK ("case_events"."type" in ('opened', 'joined', 'added', 'taken', 'handed_over', 'put_back', 'released', 'noted', 'raised', 'turned', 'eyes_asked', 'eyes_lent', 'resolved', 'proposed', 'confirmed', 'sent_back', 'looked_after', 'acted', 'undone'));--> statement-breakpoint
CREATE POLICY "system_select" ON "inbox" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "inbox" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "case_message_files" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_message_files"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_message_files"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "case_messages" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("case_messages"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("case_messages"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "one_community" ON "record_reads" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("record_reads"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("record_reads"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "record_reads" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "record_reads" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "reporter_limits" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("reporter_limits"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("reporter_limits"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "reporter_limits" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_delete" ON "reporter_limits" AS PERMISSIVE FOR DELETE TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "reporter_openings" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("reporter_openings"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("reporter_openings"."guild_id" = current_setting('app.guild_id', true));