ALTER TABLE "cases" DROP CONSTRAINT "cases_kind_check";--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_kind_check";--> statement-breakpoint
ALTER TABLE "case_actions" DROP CONSTRAINT "case_actions_deed_check";--> statement-breakpoint
ALTER TABLE "page_links" ADD COLUMN "again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kind_check" CHECK ("cases"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'contact', 'noticed', 'appeal'));--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_kind_check" CHECK ("reports"."kind" in ('crisis', 'minor_at_risk', 'unsafe_advice', 'stop_treatment', 'selling', 'disbelief', 'harassment', 'privacy', 'solicitation', 'graphic', 'spam', 'other', 'reach_out', 'contact', 'noticed', 'appeal'));--> statement-breakpoint
ALTER TABLE "case_actions" ADD CONSTRAINT "case_actions_deed_check" CHECK ("case_actions"."deed" in ('write', 'warn', 'time_out', 'remove', 'ban'));