ALTER TABLE "alert_places" ADD COLUMN "channel_refused_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "alert_places" ADD COLUMN "exempted" text;