ALTER TABLE "reports" ADD COLUMN "named" text;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_named_check" CHECK ("reports"."named" ~ '^v1[.]');