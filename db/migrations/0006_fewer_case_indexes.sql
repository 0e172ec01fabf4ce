DROP INDEX "cases_in_hand";--> statement-breakpoint
DROP INDEX "cases_running";--> statement-breakpoint
DROP INDEX "cases_opened";--> statement-breakpoint
CREATE INDEX "cases_running" ON "cases" USING btree ("guild_id","owner_id","rank","number","state") WHERE "cases"."state" <> 'resolved';--> statement-breakpoint
CREATE INDEX "cases_opened" ON "cases" USING btree ("guild_id","opened_at","number") WHERE "cases"."number" % 64 = 0;