ALTER TABLE "gathering_guests" ALTER COLUMN "remind_before" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "gathering_guests" ALTER COLUMN "remind_before" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "gathering_calendars" ADD COLUMN "former_channel_id" text;--> statement-breakpoint
ALTER TABLE "gathering_calendars" ADD COLUMN "former_message_id" text;--> statement-breakpoint
ALTER TABLE "gathering_calendars" ADD CONSTRAINT "gathering_calendars_former_channel_id_check" CHECK ("gathering_calendars"."former_channel_id" ~ '^[0-9]{17,20}$');--> statement-breakpoint
ALTER TABLE "gathering_calendars" ADD CONSTRAINT "gathering_calendars_former_message_id_check" CHECK ("gathering_calendars"."former_message_id" ~ '^[0-9]{17,20}$');