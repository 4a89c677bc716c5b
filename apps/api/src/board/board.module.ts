import { Module } from '@nestjs/common';
import { FindBoardController } from './find-board/find-board.controller';
import { FindBoardRowsController } from './find-board-rows/find-board-rows.controller';

@Module({
  controllers: [FindBoardController, FindBoardRowsController],
})
export class BoardModule {}
