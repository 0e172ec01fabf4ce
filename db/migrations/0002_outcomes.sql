CREATE TABLE "outcome_answers" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"wave" smallint NOT NULL,
	"instrument" text NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answer" text,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"counted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "outcome_answers_guild_id_user_id_wave_instrument_pk" PRIMARY KEY("guild_id","user_id","wave","instrument"),
	CONSTRAINT "outcome_answers_guild_id_check" CHECK ("outcome_answers"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_answers_user_id_check" CHECK ("outcome_answers"."user_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_answers_instrument_check" CHECK ("outcome_answers"."instrument" in ('gad2', 'gad7', 'hrqol4', 'connection', 'hope', 'ses6g')),
	CONSTRAINT "outcome_answers_answer_check" CHECK ("outcome_answers"."answer" ~ '^v1[.]')
);
--> statement-breakpoint
ALTER TABLE "outcome_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_courses" (
	"guild_id" text NOT NULL,
	"user_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"longer" boolean DEFAULT false NOT NULL,
	"told" smallint DEFAULT 0 NOT NULL,
	"closed" smallint DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone,
	CONSTRAINT "outcome_courses_guild_id_user_id_pk" PRIMARY KEY("guild_id","user_id"),
	CONSTRAINT "outcome_courses_guild_id_check" CHECK ("outcome_courses"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_courses_user_id_check" CHECK ("outcome_courses"."user_id" ~ '^[0-9]{17,20}$')
);
--> statement-breakpoint
ALTER TABLE "outcome_courses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome_parcels" (
	"guild_id" text NOT NULL,
	"instrument" text NOT NULL,
	"wave" smallint NOT NULL,
	"month" date NOT NULL,
	"people" integer NOT NULL,
	"total" double precision NOT NULL,
	"squares" double precision NOT NULL,
	"lost" integer NOT NULL,
	"better" integer,
	"same" integer,
	"worse" integer,
	CONSTRAINT "outcome_parcels_guild_id_instrument_wave_month_pk" PRIMARY KEY("guild_id","instrument","wave","month"),
	CONSTRAINT "outcome_parcels_guild_id_check" CHECK ("outcome_parcels"."guild_id" ~ '^[0-9]{17,20}$'),
	CONSTRAINT "outcome_parcels_instrument_check" CHECK ("outcome_parcels"."instrument" in ('gad2', 'gad7', 'hrqol4', 'connection', 'hope', 'ses6g'))
);
--> statement-breakpoint
ALTER TABLE "outcome_parcels" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "outcome_answers" ADD CONSTRAINT "outcome_answers_guild_id_user_id_outcome_courses_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."outcome_courses"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_courses" ADD CONSTRAINT "outcome_courses_guild_id_user_id_members_guild_id_user_id_fk" FOREIGN KEY ("guild_id","user_id") REFERENCES "public"."members"("guild_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outcome_answers_to_count" ON "outcome_answers" USING btree ("closes_at") WHERE not counted;--> statement-breakpoint
CREATE INDEX "outcome_courses_due" ON "outcome_courses" USING btree ("next_at") WHERE next_at is not null;--> statement-breakpoint
CREATE POLICY "one_community" ON "outcome_answers" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("outcome_answers"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("outcome_answers"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "outcome_answers" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "outcome_courses" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("outcome_courses"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("outcome_courses"."guild_id" = current_setting('app.guild_id', true));--> statement-breakpoint
CREATE POLICY "system_select" ON "outcome_courses" AS PERMISSIVE FOR SELECT TO "kindred_system" USING (true);--> statement-breakpoint
CREATE POLICY "one_community" ON "outcome_parcels" AS PERMISSIVE FOR ALL TO "kindred_app" USING ("outcome_parcels"."guild_id" = current_setting('app.guild_id', true)) WITH CHECK ("outcome_parcels"."guild_id" = current_setting('app.guild_id', true));