"""More heads of bodies: names that hold a verb, who holds an office, people by what they do, and groups."""

from directives.extraction.packs.entries import Cue, Kind, UnitHead

# A body whose name holds a verb or an "and": (head, the unit, what it is asked to do).
_WHOLE = (
    ("văn phòng hđnd và ubnd", "Văn phòng HĐND và UBND xã", "trực tiếp nhận phản ánh của dân"),
    ("văn phòng hội đồng nhân dân và ủy ban nhân dân", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường", "bố trí phòng tiếp dân"),
    ("văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "chuẩn bị tài liệu kỳ họp"),
    ("văn phòng đoàn đbqh và hđnd", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "tổng hợp kiến nghị của cử tri"),
    ("báo và đài phát thanh", "Báo và Đài Phát thanh, Truyền hình tỉnh", "mở chuyên trang về sắp xếp trường lớp"),
    ("phòng lao động - thương binh và xã hội", "Phòng Lao động - Thương binh và Xã hội", "cấp phát gạo cứu đói"),
    ("cục an ninh mạng và phòng, chống tội phạm", "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao", "triệt phá nhóm lừa đảo"),
    ("phòng an ninh mạng và phòng, chống tội phạm", "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao", "xác minh tin giả"),
    ("cục cảnh sát quản lý hành chính về trật tự xã hội", "Cục Cảnh sát quản lý hành chính về trật tự xã hội", "rút ngắn thời gian cấp thẻ"),
    ("phòng cảnh sát quản lý hành chính về trật tự xã hội", "Phòng Cảnh sát quản lý hành chính về trật tự xã hội", "làm sạch dữ liệu dân cư"),
    ("chi cục quản lý chất lượng, chế biến và phát triển thị trường", "Chi cục Quản lý chất lượng, chế biến và phát triển thị trường", "lấy mẫu nông sản"),
    ("phòng tuyên truyền - hỗ trợ người nộp thuế", "Phòng Tuyên truyền - Hỗ trợ người nộp thuế", "trả lời vướng mắc về hóa đơn"),
    ("phòng kê khai và kế toán thuế", "Phòng Kê khai và Kế toán thuế", "đối chiếu tờ khai quý"), ("cục thủy sản và kiểm ngư", "Cục Thủy sản và Kiểm ngư", "rà soát giấy phép khai thác"), ("chi cục thủy sản và kiểm ngư", "Chi cục Thủy sản và Kiểm ngư", "rà soát giấy phép khai thác"),
    ("phòng thanh tra, kiểm tra", "Phòng Thanh tra, kiểm tra thuế", "lập danh sách hộ rủi ro"), ("đoàn thanh tra, kiểm tra", "các Đoàn Thanh tra, kiểm tra", "phân loại rủi ro"), ("phòng giám sát, kiểm tra", "Phòng Giám sát, kiểm tra", "theo dõi việc khắc phục"),
    ("phòng bồi thường, hỗ trợ và tái định cư", "Phòng Bồi thường, hỗ trợ và tái định cư", "kiểm đếm nhà cửa"), ("ban bồi thường, giải phóng mặt bằng", "Ban Bồi thường, giải phóng mặt bằng", "chi trả tiền đợt hai"), ("phòng tuyên truyền, báo chí - xuất bản", "Phòng Tuyên truyền, Báo chí - Xuất bản", "định hướng dư luận"),
    ("phòng quản lý chất lượng, chế biến và phát triển thị trường", "Phòng Quản lý chất lượng, chế biến và phát triển thị trường", "lấy mẫu nông sản"), ("đơn vị sự nghiệp công lập", "các đơn vị sự nghiệp công lập", "công khai giá dịch vụ"), ("trường công lập", "các trường công lập", "công khai chỉ tiêu"),
    ("nhà trường", "nhà trường", "mời phụ huynh đến họp"), ("báo chí", "báo chí", "đưa tin kịp thời"), ("đoàn thanh niên", "đoàn thanh niên", "rà soát thanh niên chưa có việc"), ("hội phụ nữ", "hội phụ nữ", "hỗ trợ phụ nữ đơn thân"), ("hội thể thao", "hội thể thao dưới nước", "bố trí người cứu hộ"),
    ("phòng công tác học sinh, sinh viên", "Phòng Công tác học sinh, sinh viên", "lập danh sách ở nội trú"),
    ("phòng giáo dục", "phòng giáo dục", "bố trí giáo viên dạy bù"), ("phòng giáo dục và đào tạo", "Phòng Giáo dục và Đào tạo", "công khai chỉ tiêu lớp sáu"),
    ("hội đồng bồi thường, hỗ trợ và tái định cư", "Hội đồng bồi thường, hỗ trợ và tái định cư", "niêm yết phương án tại nhà văn hóa"),
    ("hội đồng bồi thường, hỗ trợ, tái định cư", "Hội đồng bồi thường, hỗ trợ, tái định cư", "kiểm đếm cây trồng"),
    ("hội đồng tuyển dụng", "Hội đồng tuyển dụng", "công bố lịch phỏng vấn"), ("hội đồng nghĩa vụ quân sự", "Hội đồng nghĩa vụ quân sự xã", "lập danh sách khám tuyển"),
    ("hội đồng thẩm định", "Hội đồng thẩm định", "họp phiên thứ hai"), ("hội đồng thi", "Hội đồng thi", "niêm phong túi bài"), ("hội đồng tuyển sinh", "Hội đồng tuyển sinh", "thông báo điểm chuẩn"),
    ("trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "mở lớp hàn buổi tối"),
    ("trung tâm giáo dục thường xuyên", "Trung tâm Giáo dục thường xuyên", "tuyển học viên đợt hai"), ("trạm bơm", "Trạm bơm Yên Hòa", "vận hành hết công suất"),
    ("phòng khám", "phòng khám đa khoa", "niêm yết giá khám"), ("cơ sở đào tạo", "cơ sở đào tạo", "rà soát chuẩn đầu ra"),
    ("đơn vị quản lý vận hành", "đơn vị quản lý vận hành", "thông báo trước giờ xả lũ"), ("đơn vị quản lý, khai thác", "đơn vị quản lý, khai thác", "dọn cỏ hành lang kênh"),
    ("đơn vị quản lý, sử dụng", "đơn vị quản lý, sử dụng", "kiểm kê tài sản"), ("đơn vị được giao nhiệm vụ", "đơn vị được giao nhiệm vụ", "rà soát tiến độ"),
    ("tổ bảo vệ an ninh, trật tự", "tổ bảo vệ an ninh, trật tự", "tuần tra ban đêm"), ("lực lượng xung kích phòng chống thiên tai", "lực lượng xung kích phòng chống thiên tai", "chuẩn bị bao cát"),
    ("đội quản lý trật tự xây dựng đô thị", "Đội Quản lý trật tự xây dựng đô thị", "lập biên bản nhà không phép"), ("đội quản lý trật tự", "Đội Quản lý trật tự", "dẹp bãi xe lấn đường"),
    ("ban vận động", "Ban vận động", "quyên góp sách cũ"), ("ban phát triển", "Ban phát triển thôn", "thu dọn rác ở mương"), ("ban công tác mặt trận", "Ban Công tác Mặt trận", "hòa giải tranh chấp lối đi"),
    ("ban thanh tra nhân dân", "Ban Thanh tra nhân dân", "giám sát việc lát hè"), ("ban giám sát đầu tư của cộng đồng", "Ban giám sát đầu tư của cộng đồng", "phải ghi nhật ký đổ bê tông"),
    ("ban bảo vệ dân phố", "Ban bảo vệ dân phố", "nhắc nhở quán nhậu ồn ào"), ("cơ quan thi hành án", "cơ quan thi hành án", "phải kê biên tài sản"), ("cơ quan thi hành án dân sự", "cơ quan thi hành án dân sự", "phải xác minh điều kiện thi hành"),
    ("viện quy hoạch xây dựng", "Viện Quy hoạch xây dựng", "lập đồ án phân khu"), ("ban qlda đầu tư xây dựng", "Ban QLDA đầu tư xây dựng tỉnh", "nghiệm thu nền đường"),
    ("cơ quan thông tấn, báo chí", "các cơ quan thông tấn, báo chí", "đưa tin chính xác"), ("cơ quan thông tin, báo chí", "các cơ quan thông tin, báo chí", "đưa tin chính xác"), ("cơ quan báo chí, truyền thông", "các cơ quan báo chí, truyền thông", "đưa tin chính xác"),
    ("cơ quan thông tấn báo chí", "cơ quan thông tấn báo chí", "đưa tin chính xác"), ("cơ quan thông tin đại chúng", "các cơ quan thông tin đại chúng", "đưa tin chính xác"),
    ("cơ quan truyền thông", "các cơ quan truyền thông", "đưa tin kịp thời"), ("cơ quan tham mưu, giúp việc", "các cơ quan tham mưu, giúp việc", "rà soát quy chế"),
    ("cơ quan giúp việc", "cơ quan giúp việc", "rà soát quy chế"), ("cơ quan giám định", "cơ quan giám định", "trả kết luận đúng hạn"), ("cơ quan đăng ký kinh doanh", "cơ quan đăng ký kinh doanh", "thu hồi giấy phép"),
    ("tổ chức thực hiện dự án", "tổ chức thực hiện dự án", "báo cáo chi phí"), ("mặt trận tổ quốc và các đoàn thể chính trị - xã hội", "Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội", "giám sát việc chi trả"),
    ("phòng kinh tế, hạ tầng và đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị phường", "cấp phép đào hè"), ("cục kinh tế hợp tác và phát triển nông thôn", "Cục Kinh tế hợp tác và Phát triển nông thôn", "tổng kết mô hình hợp tác xã"),
    ("đoàn đbqh", "Đoàn ĐBQH tỉnh", "khảo sát bếp ăn công nhân"), ("trung ương đoàn", "Trung ương Đoàn", "phát động tháng thanh niên"), ("liên đoàn", "Liên đoàn Bóng đá Việt Nam", "tổ chức giải trẻ"),
    ("liên danh", "liên danh nhà thầu", "rà soát biểu tiến độ"), ("liên hiệp hội", "Liên hiệp hội tỉnh", "góp ý quy hoạch"), ("binh chủng", "Binh chủng Công binh", "phải bắc cầu phao"), ("hải quân", "Hải quân Vùng 2", "đưa ngư dân về bờ"),
    ("bộ tổng tham mưu", "Bộ Tổng Tham mưu", "kiểm tra công tác sẵn sàng chiến đấu"), ("bch quân sự", "BCH Quân sự xã", "huấn luyện dân quân"), ("nhà nước", "Nhà nước", "hỗ trợ ngư dân vay vốn"),
    ("petrovietnam", "Petrovietnam", "cung cấp đủ khí"), ("vietnam airlines", "Vietnam Airlines", "tăng chuyến dịp lễ"), ("vietjet", "Vietjet", "công khai chuyến chậm"), ("bamboo airways", "Bamboo Airways", "trả tiền vé hủy"),
    ("vnpost", "VNPost", "trả lương hưu tại nhà"), ("petrolimex", "Petrolimex", "dự trữ xăng dầu"), ("vinatex", "Vinatex", "giữ việc làm cho công nhân"), ("vinacomin", "Vinacomin", "phải thông gió hầm lò"),
    ("bidv", "BIDV Chi nhánh tỉnh", "giảm lãi vay"), ("sacombank", "Sacombank", "mở quầy lưu động"), ("techcombank", "Techcombank", "cảnh báo tin nhắn giả"), ("lpbank", "LPBank", "giải ngân cho hộ dân"), ("fpt", "FPT", "bàn giao phần mềm"),
    ("pc", "PC Bình Minh", "cắt điện vùng ngập"), ("khu quản lý đường bộ", "Khu Quản lý đường bộ II", "vá ổ gà"), ("khu bảo tồn", "Khu Bảo tồn biển", "thả phao ranh giới"), ("khu di tích", "Khu di tích Kim Liên", "phân luồng khách"),
    ("trại giam", "Trại giam Phú Hòa", "dạy nghề cho phạm nhân"), ("trại giống", "Trại giống lúa", "chuyển hạt cho xã"), ("nông trường", "Nông trường 3", "bàn giao đất"), ("lâm trường", "Lâm trường Sông Đà", "khoán rừng cho dân"),
    ("công ty mẹ", "Công ty mẹ", "công bố báo cáo hợp nhất"), ("ban quản trị nhà chung cư", "Ban Quản trị nhà chung cư", "thay đèn thoát hiểm"), ("sàn giao dịch", "Sàn giao dịch việc làm", "mở phiên lưu động"),
    ("xí nghiệp", "Xí nghiệp Thủy nông", "nạo vét kênh"), ("phân hiệu", "Phân hiệu Đại học Thái Nguyên", "mở ngành du lịch"), ("phân viện", "Phân viện Khoa học", "đo độ lún"), ("ký túc xá", "Ký túc xá khu B", "khử khuẩn phòng ở"),
    ("nhà văn hóa", "Nhà Văn hóa thanh niên", "mở cửa buổi tối"), ("cung văn hóa", "Cung Văn hóa lao động", "tổ chức hội diễn"), ("nhà thiếu nhi", "Nhà thiếu nhi tỉnh", "dạy bơi cho trẻ"), ("đoàn nghệ thuật", "Đoàn Nghệ thuật Chèo", "phải diễn phục vụ dân"),
    ("đoàn kinh tế - quốc phòng", "Đoàn Kinh tế - Quốc phòng 327", "trồng chè cho dân"), ("giáo hội", "Giáo hội Phật giáo Việt Nam", "vận động phật tử tiết kiệm vàng mã"), ("tòa giám mục", "Tòa Giám mục", "nhắc giáo dân chấp hành phòng dịch"),
    ("cụm thi đua", "Cụm thi đua số 3", "họp bình xét"), ("khối thi đua", "Khối thi đua các cơ quan Đảng", "chấm điểm chéo"), ("chi hội", "Chi hội Phụ nữ", "thu gom phế liệu gây quỹ"), ("chi đoàn", "Chi đoàn thôn", "phải sơn lại cổng làng"),
    ("liên đội", "Liên đội trường", "phát động kế hoạch nhỏ"), ("công đoàn cơ sở", "Công đoàn cơ sở", "thương lượng giá bữa ca"), ("nghiệp đoàn", "Nghiệp đoàn nghề cá", "nhắc ngư dân mặc áo phao"), ("tổ hợp tác", "Tổ hợp tác nuôi ong", "dán nhãn truy xuất"),
)
WHOLE = tuple(UnitHead(term, f"Yêu cầu {unit} {rest}.", (unit,), capital=term in ("nhà nước", "hải quân", "pc", "fpt", "bidv", "liên đội", "liên đoàn")) for term, unit, rest in _WHOLE)

# Ministries and provincial departments, by their whole names: nothing but places and parts stands behind them.
_MINISTRIES = (
    ("Y tế", "kiểm tra bếp ăn"), ("Tài chính", "bố trí đủ vốn"), ("Công an", "truy bắt kẻ cầm đầu"), ("Quốc phòng", "tìm kiếm ngư dân"), ("Nội vụ", "đối thoại với người nghỉ việc"), ("Tư pháp", "thẩm định dự thảo"),
    ("Công Thương", "chuẩn bị hàng tết"), ("Ngoại giao", "hỗ trợ kiều bào"), ("Du lịch", "kiểm tra nhà hàng nổi"), ("Khoa học và Công nghệ", "kiểm định pin cũ"), ("Giáo dục và Đào tạo", "tổ chức lớp bơi"), ("Nông nghiệp và Môi trường", "đo đạc độ mặn"),
    ("Văn hóa, Thể thao và Du lịch", "xử lý quán lấn bờ hồ"), ("Dân tộc và Tôn giáo", "vận động già làng"), ("Thông tin và Truyền thông", "khắc phục cáp đứt"), ("Tài nguyên và Môi trường", "lấy mẫu nước giếng"), ("Giao thông vận tải", "sửa chữa cầu tạm"),
    ("Kế hoạch và Đầu tư", "sắp xếp thứ tự dự án"), ("Nông nghiệp và Phát triển nông thôn", "đóng cống ngăn mặn"), ("Văn hóa và Thể thao", "mở cửa bể bơi"), ("Lao động - Thương binh và Xã hội", "trao quà tận tay"),
)
_DEPARTMENTS = (("Ngoại vụ", "đón tiếp đoàn khách"), ("Quy hoạch - Kiến trúc", "điều chỉnh ranh khu phố"), ("An toàn thực phẩm", "lấy mẫu bún"), ("Giao thông công chánh", "sửa chữa vạch kẻ"))
MINISTRIES = tuple(
    UnitHead(f"bộ {name.lower()}", f"Chính phủ yêu cầu:\n- Bộ {name} dồn lực {act}.", (f"Bộ {name}",), capital=True, whole=True) for name, act in _MINISTRIES
) + tuple(
    UnitHead(f"sở {name.lower()}", f"Chính phủ yêu cầu:\n- Sở {name} dồn lực {act}.", (f"Sở {name}",), capital=True, whole=True) for name, act in (*_MINISTRIES, *_DEPARTMENTS)
)

_OFFICES = (  # who holds an office: (head, the unit, what he is asked to do)
    ("phó tổng cục trưởng", "Phó Tổng cục trưởng", "chủ trì buổi giao ban"), ("phó chi cục trưởng", "Phó Chi cục trưởng Chi cục Thủy sản", "kiểm tra cảng cá"), ("phó hiệu trưởng", "Phó Hiệu trưởng", "phân công giáo viên trực"),
    ("phó tổng giám đốc", "Phó Tổng giám đốc", "phụ trách an toàn lao động"), ("phó viện trưởng", "Phó Viện trưởng", "phê duyệt hồ sơ vụ án"), ("phó chánh án", "Phó Chánh án", "phân công thẩm phán"), ("phó chánh thanh tra", "Phó Chánh Thanh tra", "chủ trì đối thoại"),
    ("phó tổng thanh tra", "Phó Tổng Thanh tra Chính phủ", "rà soát kết luận cũ"), ("phó thống đốc", "Phó Thống đốc", "làm việc với ngân hàng yếu kém"), ("phó tư lệnh", "Phó Tư lệnh Quân khu", "phải thị sát kho đạn"), ("phó chính ủy", "Phó Chính ủy", "nắm tư tưởng bộ đội"),
    ("chính trị viên", "Chính trị viên", "động viên dân quân"), ("phó chỉ huy trưởng", "Phó Chỉ huy trưởng", "tổ chức bắn đạn thật"), ("tham mưu trưởng", "Tham mưu trưởng", "cập nhật phương án tác chiến"), ("phó tổng biên tập", "Phó Tổng biên tập", "duyệt tin bão"),
    ("phó tổng tham mưu trưởng", "Phó Tổng Tham mưu trưởng", "kiểm tra diễn tập"), ("trạm trưởng", "Trạm trưởng", "bố trí người trực đêm"), ("đồn trưởng", "Đồn trưởng", "nắm tàu thuyền ra vào"), ("hạt trưởng", "Hạt trưởng", "phân công gác rừng"),
    ("đội phó", "Đội phó", "kiểm tra trang bị"), ("tổ phó", "Tổ phó", "phải ghi biên bản họp tổ"), ("nhóm trưởng", "Nhóm trưởng", "tổng hợp ý kiến"), ("quản đốc", "Quản đốc", "dừng máy khi rò điện"), ("trưởng các", "Trưởng các phòng, ban", "ký cam kết"),
    ("trưởng bộ phận", "Trưởng bộ phận", "phải phân ca trực"), ("trưởng bộ môn", "Trưởng bộ môn", "duyệt đề cương"), ("trưởng khu phố", "Trưởng khu phố", "thông báo lịch phun thuốc"), ("trưởng khu dân cư", "Trưởng khu dân cư", "vận động dân treo cờ"),
    ("trưởng xóm", "Trưởng xóm", "nhắc dân chặt cành cây"), ("trưởng buôn", "Trưởng buôn", "họp dân bàn trồng rừng"), ("trưởng làng", "Trưởng làng", "giữ nguồn nước"), ("trưởng họ", "Trưởng họ", "phải khuyên con cháu nộp phạt"), ("trưởng chi nhánh", "Trưởng chi nhánh", "trả lời dân trong ngày"),
    ("trưởng nhóm", "Trưởng nhóm", "tổng hợp số liệu"), ("trưởng đài", "Trưởng Đài Truyền thanh", "phát tin hai buổi"), ("trưởng phân khoa", "Trưởng phân khoa", "phải sắp lịch thi"), ("trưởng ga", "Trưởng ga", "mở thêm cửa soát vé"), ("trưởng tàu", "Trưởng tàu", "kiểm tra toa ăn"),
    ("trưởng bến", "Trưởng bến", "phải xếp lại nốt xe"), ("trưởng trại", "Trưởng trại", "tiêm phòng đàn giống"), ("trưởng ban đại diện", "Trưởng Ban đại diện", "họp phụ huynh"), ("trưởng cơ quan", "Trưởng cơ quan thường trú", "cử phóng viên tới vùng lũ"),
    ("giám thị", "Giám thị trại giam", "cho phạm nhân gọi về nhà"), ("thượng tá", "Thượng tá Trần An", "phải chỉ huy lực lượng cứu nạn"), ("trung tá", "Trung tá Lê Bình", "rà soát chốt gác"), ("thiếu tá", "Thiếu tá Phan Dũng", "kiểm tra kho vũ khí"), ("đại úy", "Đại úy Đỗ Sơn", "bố trí tổ tuần tra"),
    ("thượng úy", "Thượng úy Vũ Hà", "tiếp nhận đơn trình báo"), ("chuẩn đô đốc", "Chuẩn Đô đốc Ngô Hải", "phải điều tàu ra đảo"), ("phó đô đốc", "Phó Đô đốc Bùi Long", "phải điều tàu kéo"), ("giáo sư", "Giáo sư Hoàng Minh", "biên soạn phác đồ"), ("tiến sĩ", "Tiến sĩ Mai Anh", "biên soạn giáo trình"),
    ("quyền giám đốc", "Quyền Giám đốc Sở Y tế", "phải nhận bàn giao hồ sơ"), ("quyền bộ trưởng", "Quyền Bộ trưởng Bộ Y tế", "làm việc với hãng vắc xin"), ("quyền chủ tịch", "Quyền Chủ tịch UBND tỉnh", "tiếp dân định kỳ"), ("ủy viên thường trực", "Ủy viên Thường trực", "trình bày tờ trình"),
    ("phó trưởng công an", "Phó Trưởng Công an xã", "kiểm tra nhà trọ"), ("phó bí thư thường trực", "Phó Bí thư Thường trực Tỉnh ủy", "chủ trì giao ban"), ("phó chủ tịch thường trực", "Phó Chủ tịch Thường trực UBND tỉnh", "chủ trì giao ban"), ("phó trưởng ban thường trực", "Phó Trưởng ban Thường trực", "chủ trì giao ban"),
    ("phó thủ tướng thường trực", "Phó Thủ tướng Thường trực", "chủ trì giao ban"), ("phó chủ tịch nước", "Phó Chủ tịch nước", "trao quà cho học sinh nghèo"), ("phó chủ tịch quốc hội", "Phó Chủ tịch Quốc hội", "chủ trì phiên giải trình"), ("phó tổng kiểm toán", "Phó Tổng Kiểm toán nhà nước", "duyệt kế hoạch kiểm toán"),
    ("tổng thư ký", "Tổng Thư ký Hiệp hội", "tập hợp kiến nghị"), ("cục trưởng các", "Cục trưởng các cục thuế", "phải báo cáo số thu"), ("chi cục trưởng các", "Chi cục trưởng các chi cục thuế", "báo cáo nợ đọng"),
    ("lãnh đạo, chỉ huy", "lãnh đạo, chỉ huy các cấp", "duy trì trực ban"), ("đại diện lãnh đạo", "đại diện lãnh đạo Sở Y tế", "phải dự họp đúng giờ"),
    ("chủ tịch hội đồng quản trị", "Chủ tịch Hội đồng quản trị", "công khai sở hữu chéo"), ("chủ tịch công đoàn", "Chủ tịch Công đoàn", "thăm công nhân ốm"), ("chủ tịch hội", "Chủ tịch Hội Nông dân xã", "vận động dồn điền"), ("chủ tịch ủy ban mttq", "Chủ tịch Ủy ban MTTQ xã", "hòa giải mâu thuẫn"),
    ("bí thư đoàn", "Bí thư Đoàn xã", "tổ chức trồng cây"), ("bí thư chi đoàn", "Bí thư chi đoàn", "thu gom rác thải nhựa"), ("tổng phụ trách đội", "Tổng phụ trách Đội", "phải tập nghi thức cho thiếu nhi"),
)
OFFICES = tuple(UnitHead(term, f"Yêu cầu {unit} {rest}.", (unit,), title=True) for term, unit, rest in _OFFICES)

_PEOPLE = (  # people by their work or part: (head, what they are asked to do)
    ("cha mẹ học sinh", "đưa đón con đúng giờ"), ("phụ huynh học sinh", "ký cam kết không giao xe máy"), ("tiểu thương", "dời sạp khỏi lối thoát hiểm"), ("nhân viên", "phải đeo thẻ khi tiếp dân"), ("chuyên viên", "trình hồ sơ trước hạn một ngày"), ("kế toán", "đối chiếu công nợ"),
    ("thủ quỹ", "phải kiểm két cuối ngày"), ("thủ kho", "kiểm kê vật tư"), ("xã viên", "nạo vét mương trước cửa"), ("học viên", "nộp bài thu hoạch"), ("đội viên", "phải mặc áo phao khi cứu đê"), ("tổ viên", "phải ghi sổ trực"), ("du khách", "tuân thủ biển báo"), ("khách du lịch", "tuân thủ hướng dẫn"),
    ("người nộp thuế", "kê khai qua mạng"), ("người sử dụng đất", "đăng ký biến động"), ("người trồng rừng", "phát dọn thực bì"), ("người tiêu dùng", "giữ hóa đơn khi mua hàng"), ("người lái xe", "giảm tốc qua cổng trường"), ("người tham gia giao thông", "phải đội mũ bảo hiểm"),
    ("người điều khiển phương tiện", "chấp hành hiệu lệnh"), ("người chăn nuôi", "khai báo lợn ốm"), ("người sản xuất", "phải ghi nhật ký canh tác"), ("người bán hàng", "niêm yết giá"), ("người học", "hoàn thành khảo sát"), ("người nhà bệnh nhân", "giữ trật tự giờ thăm"), ("người lao động", "phải mang đồ bảo hộ"),
    ("người quản lý", "kê khai tài sản"), ("người kê khai", "bổ sung số liệu"), ("người phụ trách", "ký xác nhận vào sổ"), ("người giám sát", "ký xác nhận vào sổ"), ("người thụ hưởng", "nộp giấy xác nhận"), ("người nuôi", "tiêm phòng cho chó"),
    ("cộng tác viên", "ghi chép từng hộ"), ("tuyên truyền viên", "phải đến từng nhà phát tờ rơi"), ("báo cáo viên", "bám sát tài liệu"), ("tình nguyện viên", "hướng dẫn người già"), ("phóng viên", "xác minh nguồn tin"), ("biên tập viên", "kiểm tra số liệu"),
    ("đại biểu quốc hội", "giám sát việc trả lời cử tri"), ("đại biểu hđnd", "tiếp xúc cử tri"), ("hộ nuôi", "thu hoạch tôm trước bão"), ("hộ trồng", "phải tỉa cành trước bão"), ("hộ chăn nuôi", "phải rắc vôi quanh chuồng"), ("hộ sản xuất", "đăng ký nhãn hiệu"), ("hộ tiểu thương", "che chắn dây điện"),
    ("hộ nghèo", "đăng ký vay vốn"), ("hộ sử dụng", "phải khóa van khi ra khỏi nhà"), ("hộ buôn bán", "phải nhường lối cho xe chữa cháy"), ("chủ nhà trọ", "khai báo tạm trú"), ("chủ nhà", "tháo mái vẩy"), ("chủ vật nuôi", "phải rọ mõm chó"), ("chủ đò", "trang bị phao cứu sinh"), ("chủ bến", "dừng chở khi gió lớn"),
    ("chủ sạp", "phải thu dọn hàng"), ("chủ vựa", "phải đăng ký kho"), ("chủ vườn", "phải cắt tỉa cành"), ("chủ ruộng", "phải đắp bờ thửa"), ("chủ thuyền", "phải trang bị áo phao"), ("chủ bè", "phải gia cố neo"), ("chủ kho", "phải kê cao hàng hóa"), ("chủ quán", "giảm âm lượng loa"), ("chủ trang trại", "xử lý nước thải"), ("chủ lồng bè", "gia cố neo"), ("chủ nguồn thải", "phân loại chất thải"), ("chủ sở hữu", "sửa mái hư"), ("chủ quản lý", "cắm biển cảnh báo"), ("chủ sử dụng lao động", "đóng bảo hiểm đúng kỳ"), ("chủ sử dụng đất", "dọn cỏ trên đất trống"),
    ("chủ lò mổ", "đóng dấu kiểm dịch"), ("chủ doanh nghiệp", "ký hợp đồng với công nhân"), ("chủ phương tiện thủy", "neo đậu đúng vũng"), ("chủ công trình", "che chắn giàn giáo"), ("chủ hàng", "khai báo nguồn gốc"), ("chủ ao", "hạ mực nước"), ("chủ đầm", "hạ mực nước"),
    ("nhà sản xuất", "thu hồi lô lỗi"), ("nhà phân phối", "thu hồi lô lỗi"), ("nhà cung cấp", "giao hàng đúng hẹn"), ("nhà khoa học", "phải hiến kế chống sạt lở"), ("nhà xe", "công khai giá vé tết"), ("nhà quản lý", "lắng nghe phản biện"), ("nhà hảo tâm", "đăng ký qua mặt trận xã"),
    ("nghệ nhân", "phải truyền nghề cho lớp trẻ"), ("văn nghệ sĩ", "sáng tác về người lính"), ("đội ngũ trí thức", "tham gia phản biện"), ("thanh niên", "tham gia hiến máu"), ("cựu chiến binh", "nêu gương dồn điền"), ("chức sắc", "vận động tín đồ"), ("tín đồ", "giữ gìn an ninh"),
    ("công an viên", "nắm người lạ đến thôn"), ("dân quân tự vệ", "phải canh điếm đê"), ("kiểm lâm viên", "lập biên bản vi phạm"), ("cán bộ, công nhân viên", "tiết kiệm điện"), ("công nhân", "dừng việc khi sét đánh"), ("thợ lặn", "kiểm tra cống ngầm"), ("tài xế", "phải nghỉ sau bốn giờ lái"),
    ("nhân viên bảo vệ", "ghi sổ người ra vào"), ("nhân viên thú y", "tiêm vét đàn trâu"), ("cán bộ thú y", "tiêm vét đàn trâu"), ("y sĩ", "theo dõi mạch người bệnh"), ("điều dưỡng viên", "thay băng đúng giờ"), ("hộ sinh", "tư vấn cho sản phụ"), ("dược sĩ", "kiểm tra đơn thuốc"), ("thầy cô giáo", "gọi điện cho học sinh vắng"),
    ("thầy, cô giáo", "gọi điện cho học sinh vắng"), ("cán bộ quản lý", "phải dự giờ đột xuất"), ("cán bộ coi thi", "kiểm tra căn cước thí sinh"), ("giám khảo", "phải chấm độc lập hai vòng"), ("trọng tài", "lập biên bản trận đấu"), ("huấn luyện viên", "gửi danh sách đội"), ("vận động viên", "kiểm tra sức khỏe"),
    ("hướng dẫn viên", "phải đeo thẻ khi dẫn đoàn"), ("thuyết minh viên", "học thêm tiếng Hàn"), ("kỹ sư", "ký xác nhận bản vẽ"), ("đấu giá viên", "công bố bước giá"), ("quản tài viên", "lập bảng kê nợ"), ("thừa phát lại", "gửi vi bằng đúng hạn"), ("hòa giải viên", "giữ kín lời các bên"), ("hội thẩm", "phải đọc hồ sơ trước phiên tòa"),
)
PEOPLE = tuple(UnitHead(term, f"Yêu cầu {term} {rest}.", (term,)) for term, rest in _PEOPLE)

_GATHERED = (  # a group by its determiner: (head, the unit, what it is asked to do)
    ("bên", "các bên liên quan", "rà soát hợp đồng"), ("bên liên quan", "các bên liên quan", "rà soát hợp đồng"), ("khu phố", "các khu phố", "họp dân bàn đặt camera"), ("khu dân cư", "các khu dân cư", "bình xét gia đình văn hóa"), ("buôn", "các buôn", "trồng rừng quanh bến nước"), ("làng", "các làng ven biển", "dời thuyền lên cao"),
    ("xóm", "các xóm", "phải làm vệ sinh đường ngõ"), ("sóc", "các sóc", "nhắc dân đốt rơm đúng chỗ"), ("cụm dân cư", "các cụm dân cư", "lập tổ tự quản"), ("hộ", "các hộ ven sông", "di dời trước nửa đêm"), ("nhóm", "các nhóm công tác", "nộp báo cáo"), ("chung cư", "các chung cư", "diễn tập thoát nạn"),
    ("cửa khẩu", "các cửa khẩu", "kéo dài giờ thông quan"), ("nhà hàng", "các nhà hàng", "phải lưu mẫu thức ăn"), ("quán", "các quán ăn", "phải che đậy thức ăn"),
    ("nhà ga", "các nhà ga", "mở thêm quầy vé"), ("bến phà", "các bến phà", "dừng chạy khi gió cấp sáu"), ("bến đò", "các bến đò", "phát áo phao cho khách"), ("bến thủy", "các bến thủy", "kiểm tra neo đậu"), ("trang trại", "các trang trại", "khử trùng chuồng"), ("làng nghề", "các làng nghề", "xử lý nước thải"),
    ("lò giết mổ", "các lò giết mổ", "đóng dấu kiểm dịch"), ("hồ chứa", "các hồ chứa", "vận hành đúng quy trình"), ("phân xưởng", "các phân xưởng", "kiểm tra máy ép"), ("nhà vườn", "các nhà vườn", "phải tỉa cành"),
    ("sàn thương mại điện tử", "các sàn thương mại điện tử", "gỡ hàng giả"), ("nền tảng", "các nền tảng mạng xã hội", "gỡ tin sai"), ("nhà đài", "các nhà đài", "dừng quảng cáo sai"), ("tòa soạn", "các tòa soạn", "phải đính chính tin sai"), ("thư viện", "các thư viện", "gia hạn sách"), ("bảo tàng", "các bảo tàng", "mở cửa đêm"),
    ("chùa", "các chùa", "hạn chế đốt vàng mã"), ("cơ sở thờ tự", "các cơ sở thờ tự", "hạn chế đốt vàng mã"), ("cơ sở lưu trú", "các cơ sở lưu trú", "khai báo khách"), ("homestay", "các homestay", "khai báo khách"), ("hãng xe", "các hãng xe", "công khai giá cước"), ("hãng tàu", "các hãng tàu", "công khai phụ phí"),
    ("hãng taxi", "các hãng taxi", "công khai giá cước"), ("hãng lữ hành", "các hãng lữ hành", "mua bảo hiểm cho khách"), ("tòa", "các tòa khu vực", "rà soát án treo"), ("điểm trường", "các điểm trường", "cho học sinh nghỉ khi rét đậm"),
    ("điểm giao dịch", "các điểm giao dịch", "niêm yết lãi suất"), ("nhà máy nước", "các nhà máy nước", "phải châm clo đúng liều"),
)
GATHERED = tuple(UnitHead(term, f"Yêu cầu {unit} {rest}.", (unit,), place=True) for term, unit, rest in _GATHERED)

_WHOLES = ("toàn ngành", "toàn hệ thống chính trị", "toàn đảng bộ", "toàn đảng", "toàn quân", "toàn lực lượng", "toàn đơn vị", "hai bên", "hai ngành", "hai địa phương", "đôi bên")
WHOLES = tuple(UnitHead(term, f"Yêu cầu {term} rà soát danh mục.", (term,)) for term in _WHOLES)

MORE_HEADS = (*WHOLE, *MINISTRIES, *OFFICES, *PEOPLE, *GATHERED, *WHOLES)

# Nouns of fields that hold a verb; in the name of a body or as an object they say nothing.
_FIELDS = (
    "công nghệ thông tin", "an toàn thông tin", "an toàn vệ sinh thực phẩm", "an toàn, vệ sinh lao động", "thương binh và xã hội", "kinh tế tổng hợp", "kinh tế hợp tác", "trật tự xây dựng",
    "quy hoạch xây dựng", "cảnh sát điều tra", "cảnh sát quản lý hành chính", "cảnh sát thi hành án", "phong trào bảo vệ an ninh tổ quốc", "tham mưu tổng hợp", "biến đổi khí hậu", "phân bón", "công lập", "giáo dục thường xuyên",
    "chất lượng giáo dục", "hợp tác lao động", "giám định xây dựng", "công trình xây dựng", "biện pháp bảo đảm", "nghĩa vụ quân sự", "thi hành án dân sự", "thi hành án hình sự", "kiểm sát thi hành án",
    "dự án đầu tư xây dựng", "nuôi trồng thủy sản", "quân sự", "dân sự", "hình sự", "nhân sự", "thời sự", "lịch sự", "cán sự", "lãnh sự", "phóng sự", "đoàn thể và các hội",
    "thẩm định và giám sát đầu tư", "đổi mới sáng tạo quốc gia", "khoa học, công nghệ và đổi mới sáng tạo",
)
FIELDS_OF_WORK = tuple(Cue(term, Kind.MASK, f"Báo cáo nói nhiều về {term} của năm trước.") for term in _FIELDS)
