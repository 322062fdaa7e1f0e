"""The text that both story tests follow from its intake to a signed report; written for them."""

from datetime import date, timedelta

TITLE = "Về việc đẩy mạnh phòng, chống tham nhũng, tiêu cực những tháng cuối năm"
TO_HEALTH = "Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát quy trình đấu thầu thuốc"
TO_FINANCE = "Sở Tài chính công khai dự toán trên cổng thông tin của tỉnh"


def telegram(due_on: date) -> str:
    """A chairman's telegram of today with three directives: two dated, one ongoing; and an accomplishment."""
    return f"""ỦY BAN NHÂN DÂN TỈNH
Số: 17/CĐ-UBND
Ngày {due_on - timedelta(days=5):%d} tháng {due_on - timedelta(days=5):%m} năm {due_on - timedelta(days=5):%Y}

CÔNG ĐIỆN
{TITLE}

Thời gian qua, các sở, ngành đã triển khai nhiều giải pháp phòng ngừa tham nhũng và đạt kết quả tích cực.

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. {TO_HEALTH}, báo cáo kết quả trước ngày {due_on:%d/%m/%Y}.

2. {TO_FINANCE}; thường xuyên kiểm tra việc thực hiện.
"""
