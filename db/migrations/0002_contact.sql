ALTER TABLE "case_actions" DROP CONSTRAINT "case_actions_deed_check";--> statement-breakpoint
ALTER TABLE "page_links" ADD COLUMN "again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_deed_check" CHECK ("case_actions"."deed" in ('write', 'warn', 'time_out', 'remove', 'ban'));