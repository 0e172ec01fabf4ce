ALTER TABLE "reporter_openings" ADD COLUMN "channel_id" text;--> statement-breakpoint
ALTER TABLE "reporter_openings" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "reporter_openings" ADD CONSTRAINT "reporter_openings_channel_id_check" CHECK ("reporter_openings"."channel_id" ~ '^[0-9]{17,20}$');--> statement-breakpoint
ALTER TABLE "reporter_openings" ADD CONSTRAINT "reporter_openings_message_id_check" CHECK ("reporter_openings"."message_id" ~ '^[0-9]{17,20}$');